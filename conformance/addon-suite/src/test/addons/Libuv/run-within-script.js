'use strict';
var test = require('../test')(__dirname, 'nested');
var DEFAULT = 0, ONCE = 1, NOWAIT = 2;

function runUntil(condition) {
  while (!condition()) test.addon.run_loop(ONCE);
}

// An addon that turns the loop waits within a script for what comes later: timers, immediates, works, its own handles.
// Ticks and jobs wait for who asks.
module.exports = function (done) {
  var over = {};

  function end(name) {
    return function () { over[name] = true; };
  }

  setTimeout(end('timer'), 5);
  runUntil(function () { return over.timer; });
  test.print('a timer has fired');

  setImmediate(end('immediate'));
  runUntil(function () { return over.immediate; });
  test.print('an immediate has run');

  require('fs').readFile(__filename, end('file'));
  runUntil(function () { return over.file; });
  test.print('a file has been read');

  process.nextTick(end('tick'));
  Promise.resolve().then(end('job'));
  setTimeout(end('timer after'), 1);
  runUntil(function () { return over['timer after']; });
  test.print('tick ' + over.tick + ', job ' + over.job);
  process._tickCallback();
  test.print('tick ' + over.tick + ', job ' + over.job);

  var intervals = 0;
  var interval = setInterval(function () {
    if (++intervals === 3) clearInterval(interval);
  }, 1);
  var alive = test.addon.run_loop(DEFAULT);
  test.print(intervals + ' intervals; alive afterwards: ' + alive);
  test.print('once ' + test.addon.run_loop(ONCE) + ', without waiting ' + test.addon.run_loop(NOWAIT));
  var later = setTimeout(end('never'), 1000000);
  test.print('alive again: ' + test.addon.run_loop(NOWAIT));
  clearTimeout(later);

  // Within callbacks. Within a timer Node's others wait.
  setTimeout(function () {
    setImmediate(end('immediate in timer'));
    runUntil(function () { return over['immediate in timer']; });
    test.print('within a timer');
    setImmediate(function () {
      setTimeout(end('timer in immediate'), 1);
      runUntil(function () { return over['timer in immediate']; });
      test.print('within an immediate');
      process.nextTick(function () {
        process.nextTick(end('tick in tick'));
        setTimeout(end('timer in tick'), 1);
        runUntil(function () { return over['timer in tick']; });
        test.print('within a tick, tick ' + over['tick in tick']);
        process._tickCallback();
        test.print('tick ' + over['tick in tick']);
        test.addon.run_loop_in_timer();
        setTimeout(function () {
          test.printLog();
          setImmediate(function () {
            test.printLog();
            done();
          });
        }, 200);
      });
    });
  }, 1);
};
