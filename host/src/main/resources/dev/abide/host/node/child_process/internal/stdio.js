/* What the option stdio of a child means: a word for each descriptor, as the host understands it. */
'use strict';

var errors = require('internal/errors');

/** Returns 'pipe', 'ignore', 'ipc' or the number of a descriptor of this process, as text, for each of the child's. */
exports.of = function of(stdio, allowsChannel) {
  if (stdio === undefined || stdio === null) stdio = 'pipe';
  if (typeof stdio === 'string') stdio = threeOf(stdio);
  if (!Array.isArray(stdio)) throw errors.invalidArgValue('stdio', stdio);
  var words = [];
  for (var fd = 0; fd < Math.max(3, stdio.length); fd++) words.push(wordOf(stdio[fd], fd));
  checkChannel(words, allowsChannel);
  return words;
};

function threeOf(word) {
  if (['pipe', 'ignore', 'inherit', 'overlapped'].indexOf(word) < 0) throw errors.invalidArgValue('stdio', word);
  return [word, word, word];
}

function wordOf(one, fd) {
  if (one === undefined || one === null) return fd < 3 ? 'pipe' : 'ignore';
  if (one === 'overlapped') return 'pipe';
  if (one === 'pipe' || one === 'ignore' || one === 'ipc') return one;
  if (one === 'inherit') return String(fd);
  if (typeof one === 'number') return String(one);
  if (typeof one === 'object' && typeof one.fd === 'number' && one.fd >= 0) return String(one.fd);
  throw errors.invalidArgValue('stdio', one);
}

function checkChannel(words, allowsChannel) {
  var channels = words.filter(function (word) { return word === 'ipc'; }).length;
  if (channels > 0 && !allowsChannel) throw errors.create(Error, 'ERR_IPC_SYNC_FORK');
  if (channels > 1) throw errors.create(Error, 'ERR_IPC_ONE_PIPE');
}

/** Returns what fork makes of the option. */
exports.ofFork = function ofFork(stdio, isSilent) {
  if (stdio === undefined || stdio === null) stdio = isSilent ? 'pipe' : 'inherit';
  if (typeof stdio === 'string') return threeOf(stdio).concat('ipc');
  if (!Array.isArray(stdio)) throw errors.invalidArgValue('stdio', stdio);
  if (stdio.indexOf('ipc') < 0) throw errors.create(Error, 'ERR_CHILD_PROCESS_IPC_REQUIRED', 'options.stdio');
  return stdio;
};

/** Tells a child of its channel. */
exports.announce = function announce(settings, fd) {
  var serialization = settings.options.serialization;
  if (serialization !== undefined && !require('internal/child_process/channel').isSerialization(serialization)) {
    throw errors.create(TypeError, 'ERR_INVALID_ARG_VALUE', 'options.serialization', serialization,
        'must be one of: undefined, \'json\', \'advanced\'');
  }
  settings.env.push('NODE_CHANNEL_FD', String(fd), 'NODE_CHANNEL_SERIALIZATION_MODE', serialization || 'json');
};
