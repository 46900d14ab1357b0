// Loads a package and lists what it exports.
'use strict';

const name = 'PACKAGE';
const OF_FUNCTIONS = ['length', 'name', 'prototype', 'arguments', 'caller'];

function list(loaded) {
  console.log(name + ': ' + typeof loaded);
  if (loaded === null || (typeof loaded !== 'object' && typeof loaded !== 'function')) return;
  Object.getOwnPropertyNames(loaded)
    .filter(key => typeof loaded !== 'function' || !OF_FUNCTIONS.includes(key))
    .sort()
    .forEach(key => console.log('  ' + key + ': ' + typeof loaded[key]));
}

list(require(name));
