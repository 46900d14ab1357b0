// Prints what can be reached by name: globals, exports of builtin modules, members of classes, one below the other.
'use strict';

const { builtinModules } = require('module');
const OF_FUNCTIONS = ['length', 'name', 'prototype', 'arguments', 'caller'];

function named(keys) {
  return keys.map((key) => (typeof key === 'symbol' ? `[${key.description}]` : key))
    .filter((key) => !/^_|^\[(?!Symbol\.)|^\d+$|^withoutStackTrace$/.test(key));
}

function ownKeys(value) {
  try {
    return named(Reflect.ownKeys(value));
  } catch {
    return [];
  }
}

function read(holder, key) {
  try {
    return holder[key];
  } catch {
    return undefined;
  }
}

// Members of a class, inherited ones aside; those of instances cannot be seen without one.
function members(path, value, lines) {
  if (typeof value === 'function') {
    for (const key of ownKeys(value)) if (!OF_FUNCTIONS.includes(key)) lines.add(`${path}.${key}`);
    if (value.prototype === null || typeof value.prototype !== 'object') return;
    for (const key of ownKeys(value.prototype)) if (key !== 'constructor') lines.add(`${path}.prototype.${key}`);
  } else if (value !== null && typeof value === 'object' && !Array.isArray(value) && Object.getPrototypeOf(value) === Object.prototype) {
    for (const key of ownKeys(value)) lines.add(`${path}.${key}`);
  }
}

function survey(name, holder, lines) {
  lines.add(name);
  for (const key of ownKeys(holder)) {
    lines.add(`${name} ${key}`);
    members(`${name} ${key}`, read(holder, key), lines);
  }
}

const all = new Set();
survey('globals', globalThis, all);
for (const name of [...builtinModules, 'node:test', 'node:test/reporters'].filter((each) => !each.startsWith('_')).sort()) {
  survey(name, require(name), all);
}
console.log(`# ${process.version}`);
console.log([...all].sort().join('\n'));
