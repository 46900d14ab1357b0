'use strict';
console.log('fine');
