'use strict';
var path = require('path');
var folder = path.join(__dirname, '..', '..', '..', '..', 'target', 'addons', 'Environment');

console.log(typeof require(path.join(folder, 'init_returns_function.node')));
console.log(require(path.join(folder, 'init_returns_null.node')).answer);
