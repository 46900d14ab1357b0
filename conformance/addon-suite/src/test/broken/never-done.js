'use strict';
console.log('before');
module.exports = function () {};
