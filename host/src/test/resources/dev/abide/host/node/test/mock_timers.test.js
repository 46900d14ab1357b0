// Timers and a clock that are told to go on.
'use strict';

process.removeAllListeners('warning');
const { mock } = require('node:test');
const tr = (f) => { try { console.log('->', f()); } catch (e) { console.log(e.name, e.code, e.message); } };
const t = mock.timers; const log = [];
  tr(() => t.tick(1)); tr(() => t.runAll()); tr(() => t.setTime(5)); t.reset();
  t.enable(); tr(() => t.enable()); console.log(Date.now(), new Date().getTime(), Date.name, typeof Date());
  setTimeout((a) => log.push('a' + a + Date.now()), 10, 'x'); const id = setInterval(() => { log.push('i' + Date.now()); }, 4); setImmediate(() => log.push('im'));
  t.tick(5); console.log(log.join()); t.tick(10); console.log(log.join()); clearInterval(id); t.runAll(); console.log(log.join());
  const th = setTimeout(() => {}, 5); console.log(typeof th, th.hasRef && th.hasRef(), typeof th.unref, typeof th[Symbol.toPrimitive]); clearTimeout(th);
  t.setTime(1000); console.log(Date.now()); t.reset();
  console.log(Date.now() > 1e12, log.length);
  t.enable({ apis: ['Date'], now: 500 }); console.log(Date.now()); t.tick(5); console.log(Date.now(), new Date(0).getTime(), new Date() instanceof Date, Date.UTC(2000, 0)); t.reset();
  t.enable({ apis: ['setTimeout'] }); const tp = require('timers/promises'); tp.setTimeout(10, 'v').then((v) => { console.log('tp', v); t.reset();
    t.enable({ apis: ['Date'], now: new Date(77) }); console.log(Date.now()); t.reset();
    tr(() => t.enable({ apis: ['x'] })); tr(() => t.enable({ apis: 1 })); tr(() => t.enable({ now: 'x' })); tr(() => t.enable({ now: -1 })); tr(() => t.enable(5)); t.reset();
    t.enable(); tr(() => t.tick(-1)); tr(() => t.setTime(-1)); t.reset();
    
    t.enable({ apis: ['setInterval'] });
    const it = tp.setInterval(10, 'w')[Symbol.asyncIterator]();
    const next = it.next();
    t.tick(10);
    next.then((step) => { console.log(step); t.reset(); });
  });
  t.tick(10);
