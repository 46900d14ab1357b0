/* What stands between a TLS socket and the stream below: a handle as net.Socket wants it. */
'use strict';

/** The words of the JDK for what OpenSSL has codes for. */
function failureOf(text) {
  var alert = /^(?:\(\w+\) )?Received fatal alert: (\w+)$/.exec(text);
  var code = 'EPROTO';
  if (alert) {
    var isOld = ['handshake_failure', 'bad_certificate', 'certificate_unknown', 'unexpected_message', 'bad_record_mac'].indexOf(alert[1]) >= 0;
    code = 'ERR_SSL_' + (isOld ? 'SSLV3' : 'TLSV1') + '_ALERT_' + alert[1].toUpperCase();
  } else if (/unrecognized SSL message/i.test(text)) {
    code = 'ERR_SSL_WRONG_VERSION_NUMBER';
  } else if (/No appropriate protocol|not enabled or supported|protocol version/i.test(text)) {
    code = 'ERR_SSL_UNSUPPORTED_PROTOCOL';
  } else if (/no cipher suites in common/.test(text)) {
    code = 'ERR_SSL_NO_SHARED_CIPHER';
  }
  var error = new Error(text);
  error.code = code;
  error.library = 'SSL routines';
  error.reason = text;
  return error;
}

/**
 * Makes a handle.
 *
 * @param lower the stream below
 * @param events opened(), failed(error): called once the handshake is done
 */
function Handle(lower, events) {
  this.lower = lower;
  this.events = events;
  this.session = null;
  this.isOpen = false;
  this.isEnded = false;
  this.onRead = null;
  this.isReading = false;
  this.readable = [];
  this.waiting = [];
  this.isClosed = false;
  this.isGone = false;
  var handle = this;
  lower.on('data', function (bytes) { handle.received(bytes); });
  lower.on('end', function () { handle.ended(); });
  lower.on('error', function (error) { events.failed(error); });
  lower.on('close', function () {
    handle.isGone = true;
    handle.ended();
  });
}

Handle.prototype.start = function start(session) {
  this.session = session;
  this.step(session.feed(Buffer.alloc(0)));
};

Handle.prototype.received = function received(bytes) {
  if (this.session === null || this.isClosed) return;
  this.step(this.session.feed(bytes));
};

/** Does what follows from a step of the session. */
Handle.prototype.step = function step(result) {
  if (result.out !== null && this.lower.writable) this.lower.write(result.out);
  if (result.failure !== undefined) {
    this.events.failed(failureOf(result.failure));
    return;
  }
  if (result.isOpen && !this.isOpen) {
    this.isOpen = true;
    this.events.opened();
    this.flush();
  }
  if (result.plain !== null) this.readable.push(result.plain);
  if (result.isEnded) this.isEnded = true;
  this.deliver();
};

Handle.prototype.ended = function ended() {
  if (!this.isOpen && !this.isClosed) this.events.failed(null);
  this.isEnded = true;
  this.deliver();
};

// ---- Reading

Handle.prototype.deliver = function deliver() {
  while (this.isReading && this.readable.length > 0) this.onRead(this.readable.shift());
  if (this.isReading && this.isEnded && this.readable.length === 0) {
    this.isReading = false;
    this.onRead(null);
  }
};
Handle.prototype.readStart = function readStart(onRead) {
  var handle = this;
  this.onRead = onRead;
  this.isReading = true;
  this.lower.resume();
  process.nextTick(function () { if (!handle.isClosed) handle.deliver(); });
};
Handle.prototype.readStop = function readStop() {
  this.isReading = false;
  if (this.isOpen) this.lower.pause();
};

// ---- Writing

Handle.prototype.write = function write(bytes, callback) {
  if (!this.isOpen) {
    // The memory is the script's again when this returns.
    this.waiting.push({ bytes: Buffer.from(bytes), callback: callback });
    return false;
  }
  this.encrypt(bytes, callback);
  return false;
};
Handle.prototype.encrypt = function encrypt(bytes, callback) {
  var result = this.session.write(bytes);
  if (result.out === null) {
    process.nextTick(callback, result.failure === undefined ? undefined : 'EPROTO');
    return;
  }
  this.lower.write(result.out, function (error) { callback(error ? error.code : undefined); });
};
Handle.prototype.flush = function flush() {
  this.waiting.splice(0).forEach(function (one) {
    if (one.isEnd) this.shutdown(one.callback);
    else this.encrypt(one.bytes, one.callback);
  }, this);
};
Handle.prototype.shutdown = function shutdown(callback) {
  if (!this.isOpen) {
    this.waiting.push({ isEnd: true, callback: callback });
    return;
  }
  var result = this.session.close();
  if (result.out !== null && this.lower.writable) this.lower.write(result.out);
  this.lower.end(function () { callback(); });
};

// ---- The end

Handle.prototype.close = function close(callback) {
  this.isClosed = true;
  this.isReading = false;
  this.waiting.splice(0).forEach(function (one) { one.callback('ECANCELED'); });
  if (this.isGone) {
    process.nextTick(callback);
    return;
  }
  this.lower.once('close', function () { callback(); });
  this.lower.destroy();
};
Handle.prototype.reset = function reset(callback) {
  if (typeof this.lower.resetAndDestroy === 'function') {
    this.isClosed = true;
    this.lower.once('close', function () { callback(); });
    this.lower.resetAndDestroy();
  } else {
    this.close(callback);
  }
};

// ---- Details, which are those of the stream below

Handle.prototype.local = function local() {
  return this.lower.localAddress === undefined ? undefined : [this.lower.localAddress, this.lower.localPort];
};
Handle.prototype.remote = function remote() {
  return this.lower.remoteAddress === undefined ? undefined : [this.lower.remoteAddress, this.lower.remotePort];
};
['setNoDelay', 'setKeepAlive', 'ref', 'unref'].forEach(function (name) {
  Handle.prototype[name] = function (first, second) {
    if (typeof this.lower[name] !== 'function') return;
    this.lower[name](first, name === 'setKeepAlive' ? second * 1000 : second);
  };
});

module.exports = Handle;
