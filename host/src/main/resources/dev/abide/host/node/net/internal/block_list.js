/* SocketAddress, and BlockList: rules about addresses. */
'use strict';

var errors = require('internal/errors');
var addresses = require('internal/net/addresses');
var INSPECT = Symbol['for']('nodejs.util.inspect.custom');

function familyOf(value, name) {
  if (value === 'ipv4' || value === 'ipv6') return value;
  var text = typeof value === 'object' && value !== null ? undefined : value;
  if (typeof text === 'string' && (text.toLowerCase() === 'ipv4' || text.toLowerCase() === 'ipv6')) return text.toLowerCase();
  throw errors.invalidArgValue(name, value);
}

function inspected(name, fields) {
  return function (depth, options) {
    if (depth < 0) return this;
    var shown = {};
    for (var i = 0; i < fields.length; i++) shown[fields[i]] = this[fields[i]];
    var inner = Object.assign({}, options, { depth: options.depth === null ? null : options.depth - 1 });
    return name + ' ' + require('internal/util/inspect').inspect(shown, inner);
  };
}

function getter(prototype, name, get) {
  Object.defineProperty(prototype, name, { get: get, configurable: true, enumerable: false });
}

// ---- SocketAddress

function SocketAddress(options) {
  if (!(this instanceof SocketAddress)) throw new TypeError("Class constructor SocketAddress cannot be invoked without 'new'");
  if (options === undefined) options = {};
  errors.validateObject(options, 'options');
  var family = options.family === undefined ? 'ipv4' : familyOf(options.family, 'options.family');
  var address = options.address === undefined ? (family === 'ipv4' ? '127.0.0.1' : '::') : options.address;
  var port = options.port === undefined ? 0 : options.port;
  var flowlabel = options.flowlabel === undefined ? 0 : options.flowlabel;
  errors.validateString(address, 'options.address');
  port = require('internal/net/failures').validatePort(port, 'options.port');
  errors.validateInteger(flowlabel, 'options.flowlabel', 0, 0xfffff);
  if (addresses.isIP(address) !== (family === 'ipv4' ? 4 : 6)) {
    throw errors.create(Error, 'ERR_INVALID_ADDRESS', 'Invalid socket address');
  }
  errors.hidden(this, '_detail', {
    address: addresses.canonical(address), port: port, family: family, flowlabel: family === 'ipv6' ? flowlabel : 0
  });
}
var FIELDS = ['address', 'port', 'family', 'flowlabel'];
FIELDS.forEach(function (name) { getter(SocketAddress.prototype, name, function () { return this._detail[name]; }); });
errors.hidden(SocketAddress.prototype, 'toJSON', function toJSON() {
  return { address: this.address, port: this.port, family: this.family, flowlabel: this.flowlabel };
});
errors.hidden(SocketAddress.prototype, INSPECT, inspected('SocketAddress', FIELDS));
errors.hidden(SocketAddress, 'isSocketAddress', function isSocketAddress(value) {
  return value !== null && typeof value === 'object' && value instanceof SocketAddress;
});

// ---- BlockList

function BlockList() {
  if (!(this instanceof BlockList)) throw new TypeError("Class constructor BlockList cannot be invoked without 'new'");
  errors.hidden(this, '_rules', []);
}

function addressOf(value, family, name) {
  if (SocketAddress.isSocketAddress(value)) return value;
  errors.validateString(value, name);
  errors.validateString(family, 'family');
  return new SocketAddress({ address: value, family: family });
}

function title(address) { return address.family === 'ipv4' ? 'IPv4' : 'IPv6'; }

function compare(a, b) {
  for (var i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return 0;
}

function add(list, text, matches) {
  list._rules.unshift({ text: text, matches: matches });
}

function method(name, body) { errors.hidden(BlockList.prototype, name, body); }

method('addAddress', function addAddress(address, family) {
  var one = addressOf(address, family === undefined ? 'ipv4' : family, 'address');
  var bytes = addresses.bytesOf(one.address);
  add(this, 'Address: ' + title(one) + ' ' + one.address, function (other) {
    return other.length === bytes.length && compare(other, bytes) === 0;
  });
});
method('addRange', function addRange(start, end, family) {
  if (family === undefined) family = 'ipv4';
  var first = addressOf(start, family, 'start'), last = addressOf(end, family, 'end');
  var low = addresses.bytesOf(first.address), high = addresses.bytesOf(last.address);
  if (low.length !== high.length || compare(low, high) > 0) throw errors.invalidArgValue('start', first, 'must come before end');
  add(this, 'Range: ' + title(first) + ' ' + first.address + '-' + last.address, function (other) {
    return other.length === low.length && compare(low, other) <= 0 && compare(other, high) <= 0;
  });
});
method('addSubnet', function addSubnet(network, prefix, family) {
  var one = addressOf(network, family === undefined ? 'ipv4' : family, 'network');
  errors.validateInteger(prefix, 'prefix', 0, one.family === 'ipv4' ? 32 : 128);
  var bytes = addresses.bytesOf(one.address);
  add(this, 'Subnet: ' + title(one) + ' ' + one.address + '/' + prefix, function (other) {
    if (other.length !== bytes.length) return false;
    for (var i = 0, left = prefix; left > 0; i++, left -= 8) {
      var mask = left >= 8 ? 255 : 255 << (8 - left) & 255;
      if ((other[i] & mask) !== (bytes[i] & mask)) return false;
    }
    return true;
  });
});
method('check', function check(address, family) {
  if (family === undefined) family = 'ipv4';
  if (!SocketAddress.isSocketAddress(address)) {
    errors.validateString(address, 'address');
    errors.validateString(family, 'family');
    try {
      address = new SocketAddress({ address: address, family: family });
    } catch (error) {
      return false;
    }
  }
  var forms = [addresses.bytesOf(address.address)];
  // IPv4 within IPv6 is both.
  if (/^::ffff:\d+\./.test(address.address)) forms.push(forms[0].slice(12));
  return this._rules.some(function (rule) { return forms.some(rule.matches); });
});
getter(BlockList.prototype, 'rules', function () { return this._rules.map(function (rule) { return rule.text; }); });
method(INSPECT, inspected('BlockList', ['rules']));

exports.BlockList = BlockList;
exports.SocketAddress = SocketAddress;
