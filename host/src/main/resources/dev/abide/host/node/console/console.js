/* The global console, and its class. */
'use strict';

function repeat(text, count) {
  var result = '';
  while (count-- > 0) result += text;
  return result;
}

function lines(text, indent) {
  return indent === '' ? text : text.indexOf('\n') < 0 ? indent + text : indent + text.replace(/\n/g, '\n' + indent);
}

function Console(options) {
  if (!(this instanceof Console)) return new Console(options, arguments[1], arguments[2]);
  if (!options || typeof options.write === 'function') {
    options = { stdout: options, stderr: arguments[1], ignoreErrors: arguments[2] };
  }
  var errors = require('internal/errors');
  if (!options.stdout || typeof options.stdout.write !== 'function') {
    throw errors.coded(TypeError, 'ERR_CONSOLE_WRITABLE_STREAM', 'Console expects a writable stream instance for stdout');
  }
  var stderr = options.stderr || options.stdout;
  bindTo(this, options.stdout, stderr, options);
  showStreams(this, function () { return options.stdout; }, function () { return stderr; });
}

function showStreams(target, stdout, stderr) {
  Object.defineProperty(target, '_stdout', { get: stdout, configurable: true });
  Object.defineProperty(target, '_stderr', { get: stderr, configurable: true });
}

function colorsOf(stream, mode) {
  if (mode !== undefined && mode !== 'auto') return mode;
  return !!stream.isTTY && (typeof stream.getColorDepth !== 'function' || stream.getColorDepth() > 2);
}

/** Gives an object the methods of a console, each usable without its receiver. */
function bindTo(target, stdout, stderr, options) {
  var state = {
    stdout: stdout, stderr: stderr, indent: '', counts: {}, timers: {}, mode: options.colorMode,
    step: options.groupIndentation === undefined ? 2 : options.groupIndentation, inspectOptions: options.inspectOptions || {}
  };
  Object.keys(methods).forEach(function (name) {
    var method = methods[name];
    var bound = function () { return method.call(state, arguments); };
    try {
      Object.defineProperty(bound, 'name', { value: name, configurable: true });
    } catch (e) {
      // An engine where the name of a function is fixed.
    }
    target[name] = bound;
  });
  ['debug', 'info', 'dirxml'].forEach(function (name) { target[name] = target.log; });
  target.error = target.warn;
  target.groupCollapsed = target.group;
  ['profile', 'profileEnd', 'timeStamp'].forEach(function (name) { target[name] = function () {}; });
  return state;
}

/** Whether nothing has to be formatted: only strings, and no directives. */
function isPlainText(args) {
  for (var i = 0; i < args.length; i++) if (typeof args[i] !== 'string') return false;
  return args.length === 1 || args[0].indexOf('%') < 0;
}

function format(state, stream, args) {
  if (args.length === 0) return '';
  if (isPlainText(args)) return Array.prototype.join.call(args, ' ');
  var options = { colors: colorsOf(stream, state.mode) };
  for (var key in state.inspectOptions) options[key] = state.inspectOptions[key];
  return require('internal/util/format').formatWithOptions(options, args);
}

function out(state, text) {
  state.stdout.write(lines(text, state.indent) + '\n');
}

function err(state, text) {
  state.stderr.write(lines(text, state.indent) + '\n');
}

function labelOf(args) {
  return args[0] === undefined ? 'default' : String(args[0]);
}

/** A duration as Node writes it: from seconds on with three decimals, from minutes on as a clock. */
function durationText(millis) {
  if (millis < 1000) return Number(millis.toFixed(3)) + 'ms';
  var seconds = (millis % 60000 / 1000).toFixed(3);
  if (millis < 60000) return seconds + 's';
  var minutes = Math.floor(millis / 60000);
  var clock = (seconds < 10 ? '0' : '') + seconds;
  if (minutes < 60) return minutes + ':' + clock + ' (m:ss.mmm)';
  var rest = minutes % 60;
  return (minutes - rest) / 60 + ':' + (rest < 10 ? '0' : '') + rest + ':' + clock + ' (h:mm:ss.mmm)';
}

function report(state, name, label, rest) {
  var start = state.timers[label];
  if (start === undefined) {
    process.emitWarning("No such label '" + label + "' for console." + name + '()');
    return false;
  }
  var millis = (internalBinding('process').nanoTime() - start) / 1e6;
  var args = ['%s: %s', label, durationText(millis)].concat(rest);
  out(state, format(state, state.stdout, args));
  return true;
}

var methods = {
  log: function (args) { out(this, format(this, this.stdout, args)); },
  warn: function (args) { err(this, format(this, this.stderr, args)); },
  dir: function (args) {
    var options = { customInspect: false, colors: colorsOf(this.stdout, this.mode) };
    for (var key in args[1]) options[key] = args[1][key];
    out(this, require('internal/util/inspect').inspect(args[0], options));
  },
  trace: function (args) {
    var error = new Error(format(this, this.stderr, args));
    error.name = 'Trace';
    var stack = require('internal/util/error_text').stackText(error);
    var frames = stack.split('\n').filter(function (line) { return /^    at /.test(line); });
    err(this, 'Trace' + (error.message ? ': ' + error.message : '') + (frames.length ? '\n' + frames.join('\n') : ''));
  },
  assert: function (args) {
    if (args[0]) return;
    var rest = Array.prototype.slice.call(args, 1);
    if (typeof rest[0] === 'string') rest[0] = 'Assertion failed: ' + rest[0];
    else rest.unshift('Assertion failed' + (rest.length ? ':' : ''));
    err(this, format(this, this.stderr, rest));
  },
  clear: function () {
    if (this.stdout.isTTY && process.env.TERM !== 'dumb') this.stdout.write('\u001b[1;1H\u001b[0J');
  },
  count: function (args) {
    var label = labelOf(args);
    this.counts[label] = (this.counts[label] || 0) + 1;
    out(this, label + ': ' + this.counts[label]);
  },
  countReset: function (args) {
    var label = labelOf(args);
    if (this.counts[label] === undefined) process.emitWarning("Count for '" + label + "' does not exist");
    delete this.counts[label];
  },
  group: function (args) {
    if (args.length > 0) out(this, format(this, this.stdout, args));
    this.indent += repeat(' ', this.step);
  },
  groupEnd: function () {
    this.indent = this.indent.slice(0, Math.max(0, this.indent.length - this.step));
  },
  time: function (args) {
    var label = labelOf(args);
    if (this.timers[label] !== undefined) {
      process.emitWarning("Label '" + label + "' already exists for console.time()");
      return;
    }
    this.timers[label] = internalBinding('process').nanoTime();
  },
  timeEnd: function (args) {
    var label = labelOf(args);
    if (report(this, 'timeEnd', label, [])) delete this.timers[label];
  },
  timeLog: function (args) {
    report(this, 'timeLog', labelOf(args), Array.prototype.slice.call(args, 1));
  },
  table: function (args) {
    var text = require('internal/console/table').tableOf(args[0], args[1]);
    out(this, text === undefined ? format(this, this.stdout, [args[0]]) : text);
  }
};

// ---- The global one writes to the host until somebody asks for process.stdout

function direct(fd) {
  return {
    write: function (text) { require('internal/process/stdio').write(fd, text); },
    isTTY: internalBinding('process/methods').isTty(fd),
    getColorDepth: function () { return require('tty').colorDepth(process.env); }
  };
}

bindTo(exports, direct(1), direct(2), {});
showStreams(exports, function () { return process.stdout; }, function () { return process.stderr; });
// An instance of Console whose constructor is Object.
Object.setPrototypeOf(exports, Object.create(Console.prototype, { constructor: { value: Object, writable: true, configurable: true } }));
Object.defineProperty(exports, 'Console', { value: Console, writable: true, configurable: true, enumerable: true });
exports.context = function context() { return exports; };
if (Symbol.toStringTag) {
  Object.defineProperty(exports, Symbol.toStringTag, { value: 'console', configurable: true });
}
