'use strict';
// V8's flag for gc() means worlds that are made from then on.
var v8 = require('v8');
var vm = require('vm');
function inNew(code) { return vm.runInNewContext(code); }
var before = vm.createContext({});
console.log(typeof gc, inNew('typeof gc'));
v8.setFlagsFromString('--expose-gc');
console.log(typeof gc, inNew('typeof gc'), vm.runInContext('typeof gc', before));
var collect = inNew('gc');
console.log(collect(), collect.name, collect.length, collect({ type: 'minor' }), collect(true), inNew('Object.keys(globalThis).join()'));
console.log(Object.prototype.toString.call(collect({ execution: 'async' })));
['--no-expose_gc', '--expose_gc', '--noexpose-gc', 'expose-gc', '', '--max-lazy --expose-gc'].forEach(function (flags) {
  console.log(JSON.stringify(flags), v8.setFlagsFromString(flags), inNew('typeof gc'));
});
try { v8.setFlagsFromString(5); } catch (e) { console.log(e.code); }
var held = new WeakRef({});
setTimeout(function () {
  collect();
  setTimeout(function () { console.log(held.deref() === undefined); }, 1);
}, 1);
