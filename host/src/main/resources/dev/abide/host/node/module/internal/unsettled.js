/* What becomes of a process whose main module still awaits something when nothing is left to be done. */
'use strict';

/** Node's exit code for it. */
var UNSETTLED = 13;

/** Called when the main module begins to wait; returns what is called when it has ended. */
exports.begin = function begin() {
  function unsettled() {
    if (process.exitCode === undefined) process.exitCode = UNSETTLED;
  }
  function end() {
    delete process._unsettled;
    process.removeListener('exit', unsettled);
  }
  // Before the listeners of scripts, which see the code.
  process.prependListener('exit', unsettled);
  // Who calls process.exit() means it.
  Object.defineProperty(process, '_unsettled', { value: end, configurable: true });
  return end;
};
