/* What a socket tells of itself, and how its connection is set. */
'use strict';

var addresses = require('internal/net/addresses');

/** An address as Node tells it: where IPv6 is listened to, one of IPv4 is within that. */
function described(socket, pair) {
  if (!pair) return {};
  var text = addresses.canonical(pair[0]);
  if (socket._net.family === 6 && text.indexOf(':') < 0) text = '::ffff:' + text;
  return { address: text, family: text.indexOf(':') < 0 ? 'IPv4' : 'IPv6', port: pair[1] };
}

function sizeOf(list) {
  return list.reduce(function (sum, one) {
    return sum + (typeof one.chunk === 'string' ? Buffer.byteLength(one.chunk, one.encoding) : one.chunk.length);
  }, 0);
}

function addMethods(prototype) {
  prototype.setNoDelay = function setNoDelay(enable) {
    var wanted = enable === undefined || !!enable;
    this._net.noDelay = wanted;
    if (this._net.handle) this._net.handle.setNoDelay(wanted);
    return this;
  };
  prototype.setKeepAlive = function setKeepAlive(enable, delay) {
    var known = this._net;
    known.keepAlive = !!enable;
    known.keepAliveDelay = Math.floor((delay || 0) / 1000);
    if (known.handle) known.handle.setKeepAlive(known.keepAlive, known.keepAliveDelay);
    return this;
  };
  prototype._getpeername = function () {
    var known = this._net;
    if (!known.handle || this.connecting) return known.peer || {};
    if (!known.peer) {
      var peer = described(this, known.handle.remote());
      if (!peer.address) return peer;
      known.peer = peer;
    }
    return known.peer;
  };
  prototype._getsockname = function () {
    if (!this._net.handle) return {};
    if (!this._sockname) {
      var name = described(this, this._net.handle.local());
      if (!name.address) return name;
      this._sockname = name;
    }
    return this._sockname;
  };
  prototype.address = function address() { return this._getsockname(); };
}

var PROPERTIES = {
  _connecting: function () { return this.connecting; },
  pending: function () { return !this._net.handle || this.connecting; },
  readyState: function () {
    if (this.connecting) return 'opening';
    if (this.readable) return this.writable ? 'open' : 'readOnly';
    return this.writable ? 'writeOnly' : 'closed';
  },
  bufferSize: function () { return this._net.handle || this.connecting ? this.writableLength : undefined; },
  bytesRead: function () { return this._net.bytesRead; },
  _bytesDispatched: function () { return this._net.bytesWritten; },
  bytesWritten: function () {
    var sum = this._net.bytesWritten + sizeOf(this._writableState.buffered);
    var data = this._pendingData;
    if (data !== null) sum += sizeOf(Array.isArray(data) ? data : [{ chunk: data, encoding: this._pendingEncoding }]);
    return sum;
  },
  remoteAddress: function () { return this._getpeername().address; },
  remoteFamily: function () { return this._getpeername().family; },
  remotePort: function () { return this._getpeername().port; },
  localAddress: function () { return this._getsockname().address; },
  localPort: function () { return this._getsockname().port; },
  localFamily: function () { return this._getsockname().family; }
};

exports.mixInto = function mixInto(prototype) {
  addMethods(prototype);
  Object.keys(PROPERTIES).forEach(function (name) {
    Object.defineProperty(prototype, name, { configurable: false, enumerable: true, get: PROPERTIES[name] });
  });
};
