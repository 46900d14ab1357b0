'use strict';
require('../addons/test')(__dirname);
console.log('loaded');
