'use strict';
// Nothing that a script reaches is an object of the machine below: it would answer to methods.
const extensions = ['Packages', 'java', 'javax', 'org', 'com', 'edu', 'net', 'Java', 'JavaImporter', 'JavaAdapter', 'JSAdapter', 'Polyglot',
  'load', 'loadWithNewGlobal', 'exit', 'quit', 'print', 'importClass', 'importPackage', 'context', 'engine', 'readFile', 'runCommand',
  '__noSuchProperty__', '__FILE__', '__LINE__', '__DIR__', '$ENV', '$EXEC'];
console.log(extensions.filter((name) => name in globalThis).join());
console.log(typeof __FILE__, typeof __LINE__, typeof __DIR__);
try { __FILE__; } catch (e) { console.log(e.name); }

const methods = ['getClass', 'class', 'hashCode', 'wait', 'notify', 'getClassLoader', 'equals', 'nashornException', 'javaException'];
function leaks(value) {
  return methods.filter((name) => { try { return typeof value[name] !== 'undefined'; } catch (e) { return true; } }).join();
}
function caught(action) { try { action(); } catch (e) { return e; } }
const endless = () => endless() + 1;
const frozen = Object.freeze({});
for (const thrown of [caught(() => null.x), caught(() => { throw new Error('x'); }), caught(() => { throw {}; }), caught(() => { throw frozen; }),
  caught(() => { throw Object.create(null); }), caught(() => { throw Object.freeze(Object.create(Object.create(null))); }),
  caught(() => JSON.parse('{')), caught(() => new RegExp('(')), caught(() => decodeURIComponent('%')), caught(() => eval('var = 1')), caught(endless),
  caught(() => require('fs').readFileSync('/nowhere')), caught(() => new Array(-1)), caught(() => BigInt(1.5))]) {
  console.log(thrown && Object.prototype.toString.call(thrown), leaks(thrown), Object.getOwnPropertyNames(thrown).filter((name) => name.endsWith('Exception')).join());
}
Promise.reject(new Error('later')).catch((e) => console.log('rejected', leaks(e)));

const seen = new Set();
const bad = [];
function walk(value, path, depth) {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value) || depth > 7) return;
  seen.add(value);
  let keys;
  try {
    const tag = Object.prototype.toString.call(value);
    if (/java|jdk|org\.|dev\.abide/i.test(tag)) bad.push(path + ' is ' + tag);
    keys = Reflect.ownKeys(value);
  } catch (e) {
    bad.push(path + ' throws ' + e);
    return;
  }
  for (const key of keys) {
    const at = path + '.' + String(key);
    try {
      const found = Object.getOwnPropertyDescriptor(value, key);
      if (!found) continue;
      walk(found.get, at + '.get', depth + 1);
      walk(found.set, at + '.set', depth + 1);
      walk(found.value, at, depth + 1);
    } catch (e) {
      bad.push(at + ' throws ' + e);
    }
  }
  walk(Object.getPrototypeOf(value), path + '.__proto__', depth + 1);
}
walk(globalThis, 'globalThis', 0);
walk(require, 'require', 0);
walk(module, 'module', 0);
for (const each of ['fs', 'util', 'events', 'buffer', 'stream', 'path', 'os', 'crypto', 'vm', 'worker_threads']) walk(require(each), each, 0);
console.log(seen.size > 1000, bad.join('\n'));
