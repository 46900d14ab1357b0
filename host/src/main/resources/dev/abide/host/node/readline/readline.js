/* Lines of a stream, and questions; no editing of the line. */
'use strict';

var EventEmitter = require('events');
var errors = require('internal/errors');

function Interface(input, output) {
  if (!(this instanceof Interface)) return new Interface(input, output);
  EventEmitter.call(this);
  var options = input && input.input ? input : { input: input, output: output };
  this.input = options.input;
  this.output = options.output;
  this.line = '';
  this.closed = false;
  this.paused = false;
  this.terminal = false;
  this._prompt = options.prompt === undefined ? '> ' : options.prompt;
  this._question = null;
  listen(this);
}
Object.setPrototypeOf(Interface.prototype, EventEmitter.prototype);

/** Cuts what comes into lines. */
function listen(self) {
  var StringDecoder = require('string_decoder').StringDecoder;
  var decoder = new StringDecoder('utf8');
  var rest = '';
  function take(text) {
    rest += text;
    var lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop();
    lines.forEach(function (line) { deliver(self, line); });
  }
  self._onData = function (chunk) { take(typeof chunk === 'string' ? chunk : decoder.write(chunk)); };
  self._onEnd = function () {
    rest += decoder.end();
    if (rest.length > 0) deliver(self, rest.replace(/\r$/, ''));
    rest = '';
    self.close();
  };
  self.input.on('data', self._onData);
  self.input.on('end', self._onEnd);
  if (self.input.resume) self.input.resume();
}

function deliver(self, line) {
  if (self._question) {
    var callback = self._question;
    self._question = null;
    callback(line);
  } else {
    self.emit('line', line);
  }
}

Interface.prototype.setPrompt = function setPrompt(prompt) { this._prompt = prompt; };
Interface.prototype.getPrompt = function getPrompt() { return this._prompt; };
Interface.prototype.prompt = function prompt() { if (this.output) this.output.write(this._prompt); };
Interface.prototype.question = function question(query, options, callback) {
  if (typeof options === 'function') callback = options;
  if (this.closed) throw errors.coded(Error, 'ERR_USE_AFTER_CLOSE', 'readline was closed');
  if (typeof callback !== 'function') return;
  if (this._question) return this.prompt();
  if (this.output) this.output.write(query);
  this._question = callback;
  var self = this, signal = options && options !== callback && options.signal;
  if (signal) signal.addEventListener('abort', function () { if (self._question === callback) self._question = null; }, { once: true });
};
Interface.prototype.write = function write(data) { if (data !== undefined && data !== null) this._onData(data); };
Interface.prototype.pause = function pause() {
  if (this.paused) return this;
  if (this.input.pause) this.input.pause();
  this.paused = true;
  this.emit('pause');
  return this;
};
Interface.prototype.resume = function resume() {
  if (!this.paused) return this;
  if (this.input.resume) this.input.resume();
  this.paused = false;
  this.emit('resume');
  return this;
};
Interface.prototype.close = function close() {
  if (this.closed) return;
  if (!this.paused) this.pause();
  this.closed = true;
  this.input.removeListener('data', this._onData);
  this.input.removeListener('end', this._onEnd);
  this.emit('close');
};
if (Symbol.asyncIterator) {
  Interface.prototype[Symbol.asyncIterator] = function () {
    var lines = [];
    var waiting = [];
    var self = this;
    this.on('line', function (line) {
      if (waiting.length > 0) waiting.shift()({ value: line, done: false });
      else lines.push(line);
    });
    this.on('close', function () {
      waiting.splice(0).forEach(function (resolve) { resolve({ value: undefined, done: true }); });
    });
    var iterator = {
      next: function () {
        if (lines.length > 0) return Promise.resolve({ value: lines.shift(), done: false });
        if (self.closed) return Promise.resolve({ value: undefined, done: true });
        return new Promise(function (resolve) { waiting.push(resolve); });
      },
      'return': function () {
        self.close();
        return Promise.resolve({ value: undefined, done: true });
      }
    };
    iterator[Symbol.asyncIterator] = function () { return this; };
    return iterator;
  };
}

// ---- The sequences that a terminal takes

function write(stream, sequence, callback) {
  if (callback !== undefined) errors.validateFunction(callback, 'callback');
  if (stream === null || stream === undefined || sequence === '') {
    if (callback) process.nextTick(callback, null);
    return true;
  }
  return stream.write(sequence, callback);
}

function coordinate(value, name) {
  if (typeof value === 'number' && isNaN(value)) throw errors.invalidArgValue(name, value);
  return typeof value === 'number';
}

function cursorTo(stream, x, y, callback) {
  if (typeof y === 'function') {
    callback = y;
    y = undefined;
  }
  var hasX = coordinate(x, 'x'), hasY = coordinate(y, 'y');
  if (!hasX && !hasY) return write(null, '', callback);
  if (!hasX) throw errors.coded(TypeError, 'ERR_INVALID_CURSOR_POS', 'Cannot set cursor row without setting its column');
  return write(stream, hasY ? '\x1b[' + (y + 1) + ';' + (x + 1) + 'H' : '\x1b[' + (x + 1) + 'G', callback);
}

function step(distance, back, forth) {
  return distance < 0 ? '\x1b[' + -distance + back : distance > 0 ? '\x1b[' + distance + forth : '';
}

exports.Interface = Interface;
exports.createInterface = function createInterface(input, output) { return new Interface(input, output); };
exports.clearLine = function clearLine(stream, direction, callback) {
  return write(stream, direction < 0 ? '\x1b[1K' : direction > 0 ? '\x1b[0K' : '\x1b[2K', callback);
};
exports.clearScreenDown = function clearScreenDown(stream, callback) { return write(stream, '\x1b[0J', callback); };
exports.cursorTo = cursorTo;
exports.moveCursor = function moveCursor(stream, dx, dy, callback) {
  return write(stream, step(dx, 'D', 'C') + step(dy, 'A', 'B'), callback);
};
exports.emitKeypressEvents = function emitKeypressEvents() {};
Object.defineProperty(exports, 'promises', {
  configurable: true, enumerable: true, get: function () { return require('readline/promises'); }
});
