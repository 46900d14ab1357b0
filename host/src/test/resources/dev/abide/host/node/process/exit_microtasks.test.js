'use strict';

process.on('exit', function (code) {
  console.log('exit', code);
  Promise.resolve().then(function () {
    console.log('microtask');
    return null;
  }).then(function () { console.log('and the next'); });
  queueMicrotask(function () { console.log('queued'); });
  process.nextTick(function () { console.log('never a tick'); });
  setTimeout(function () { console.log('never a timer'); }, 0);
});
