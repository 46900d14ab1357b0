/* Signals as events of `process`: the first listener asks the system for one, the last gives it back. */
'use strict';

var listening = Object.create(null);

function numberOf(type) {
  if (typeof type !== 'string' || type.slice(0, 3) !== 'SIG') return undefined;
  return require('internal/os/constants').signals[type];
}

/** Observes which listeners a process gets and loses. */
exports.watch = function watch(process) {
  process.on('newListener', function startListeningIfSignal(type) {
    var number = numberOf(type);
    if (number === undefined || listening[type]) return;
    var started = internalBinding('process/signals').start(type.slice(3), function () {
      process.emit(type, type, number);
    });
    if (!started) throw require('internal/errors').errnoException('EINVAL', 'uv_signal_start');
    listening[type] = true;
  });
  process.on('removeListener', function stopListeningIfSignal(type) {
    if (listening[type] && process.listenerCount(type) === 0) {
      internalBinding('process/signals').stop(type.slice(3));
      delete listening[type];
    }
  });
};
