/* http.IncomingMessage: a request that a server gets, or a response that a client gets. */
'use strict';

var Readable = require('stream').Readable;
var errors = require('internal/errors');

/** Of those that come more than once only the first counts. */
var ONLY_ONE = ('age authorization content-length content-type etag expires from host if-modified-since if-unmodified-since last-modified location '
  + 'max-forwards proxy-authorization referer retry-after server user-agent').split(' ');

function IncomingMessage(socket) {
  if (!(this instanceof IncomingMessage)) return new IncomingMessage(socket);
  Readable.call(this, socket ? { highWaterMark: socket.readableHighWaterMark } : undefined);
  this.socket = socket;
  this.httpVersionMajor = null;
  this.httpVersionMinor = null;
  this.httpVersion = null;
  this.complete = false;
  errors.hidden(this, '_kept', { headers: null, headersDistinct: null, trailers: null, trailersDistinct: null, count: null });
  this.rawHeaders = [];
  this.rawTrailers = [];
  this.joinDuplicateHeaders = false;
  this.aborted = false;
  this.upgrade = null;
  this.url = '';
  this.method = null;
  this.statusCode = null;
  this.statusMessage = null;
  this.client = socket;
  this._consuming = false;
  this._dumped = false;
}
Object.setPrototypeOf(IncomingMessage.prototype, Readable.prototype);
Object.setPrototypeOf(IncomingMessage, Readable);

Object.defineProperty(IncomingMessage.prototype, 'connection', {
  configurable: true, enumerable: false, get: function () { return this.socket; }, set: function (socket) { this.socket = socket; }
});

function view(name, raw, distinct) {
  Object.defineProperty(IncomingMessage.prototype, name, {
    configurable: true, enumerable: true,
    get: function () {
      if (this._kept[name] === null) {
        var target = this._kept[name] = distinct ? Object.create(null) : {};
        for (var i = 0; i < this[raw].length; i += 2) {
          if (distinct) this._addHeaderLineDistinct(this[raw][i], this[raw][i + 1], target);
          else this._addHeaderLine(this[raw][i], this[raw][i + 1], target);
        }
      }
      return this._kept[name];
    },
    set: function (value) { this._kept[name] = value; }
  });
}
view('headers', 'rawHeaders', false);
view('headersDistinct', 'rawHeaders', true);
view('trailers', 'rawTrailers', false);
view('trailersDistinct', 'rawTrailers', true);

IncomingMessage.prototype.setTimeout = function setTimeout(msecs, callback) {
  if (callback) this.on('timeout', callback);
  this.socket.setTimeout(msecs);
  return this;
};

// ---- Headers

IncomingMessage.prototype._addHeaderLines = function _addHeaderLines(headers, count) {
  if (!headers || headers.length === 0) return;
  var isTrailer = this.complete;
  if (isTrailer) this.rawTrailers = headers;
  else this.rawHeaders = headers;
  var given = headers.slice(0, count);
  var target = this._kept[isTrailer ? 'trailers' : 'headers'] = {};
  for (var i = 0; i < given.length; i += 2) this._addHeaderLine(given[i], given[i + 1], target);
};

IncomingMessage.prototype._addHeaderLine = function _addHeaderLine(field, value, target) {
  var name = field.toLowerCase();
  var isThere = Object.prototype.hasOwnProperty.call(target, name);
  if (name === 'set-cookie') {
    if (isThere) target[name].push(value);
    else target[name] = [value];
  } else if (!isThere) {
    put(target, name, value);
  } else if (this.joinDuplicateHeaders || ONLY_ONE.indexOf(name) < 0) {
    put(target, name, target[name] + (name === 'cookie' ? '; ' : ', ') + value);
  }
};

// `__proto__` is a name like any other.
function put(target, name, value) {
  if (name === '__proto__') Object.defineProperty(target, name, { value: value, writable: true, enumerable: true, configurable: true });
  else target[name] = value;
}

IncomingMessage.prototype._addHeaderLineDistinct = function _addHeaderLineDistinct(field, value, target) {
  var name = field.toLowerCase();
  if (target[name]) target[name].push(value);
  else target[name] = [value];
};

// ---- The body

IncomingMessage.prototype._read = function () {
  this._consuming = true;
  if (this.socket && this.socket.readable) {
    this._pausesSocket = false;
    this.socket.resume();
  }
};
errors.hidden(IncomingMessage.prototype, '_pausesSocket', false);

IncomingMessage.prototype._destroy = function (error, callback) {
  var message = this;
  if (!this.readableEnded || !this.complete) {
    this.aborted = true;
    this.emit('aborted');
  }
  if (this.socket && !this.socket.destroyed && this.aborted) {
    this.socket.destroy(error);
    if (error) {
      // The request or the server hears of it.
      this.socket.once('close', function () { end(); });
      return;
    }
  }
  process.nextTick(end);
  function end() {
    // Nobody has to listen to a message.
    callback(error && message.listenerCount('error') > 0 ? error : null);
  }
};

/** Lets the body pass unread. */
IncomingMessage.prototype._dump = function () {
  if (this._dumped) return;
  this._dumped = true;
  this.removeAllListeners('data');
  this.resume();
};

module.exports = IncomingMessage;
