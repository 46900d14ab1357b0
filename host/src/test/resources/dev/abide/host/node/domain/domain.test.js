// Domains are told of errors in their course.
'use strict';

const domain = require('domain'); const EE = require('events');
const d = domain.create(); const log = (...a) => console.log(...a);
d.on('error', (e) => { log('error', e.message, e.domain === d, e.domainThrown, !!e.domainEmitter, !!e.domainBound); next(); });
const steps = [
  () => d.run(() => { setTimeout(() => { throw new Error('timer'); }, 1); }),
  () => { const e = new EE(); d.add(e); log(d.members.length, e.domain === d); e.emit('error', new Error('emitter')); },
  () => { setTimeout(d.bind(() => { throw new Error('bound'); }), 1); },
  () => { d.intercept((a) => log('no', a))(new Error('intercepted')); },
  () => { log(d.intercept((a) => a)(null, 5), d.bind((a) => a)(7), d.run((a, b) => a + b, 1, 2)); next(); },
  () => { d.run(() => { log(process.domain === d, domain.active === d); process.nextTick(() => { throw new Error('tick'); }); }); },
  () => { d.enter(); log(domain._stack.length); d.exit(); log(domain._stack.length, !!process.domain); next(); },
  () => { d.run(() => { Promise.resolve().then(() => { setImmediate(() => { throw new Error('immediate'); }); }); }); },
];
function next() { setImmediate(() => { const s = steps.shift(); if (s) s(); }); }
next();
