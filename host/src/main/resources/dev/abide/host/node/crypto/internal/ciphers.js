/* crypto.createCipheriv and createDecipheriv. */
'use strict';

var errors = require('internal/errors');
var types = require('util/types');
var Transform = require('stream').Transform;
var StringDecoder = require('string_decoder').StringDecoder;
var native = internalBinding('crypto/cipher');

var refusals = {
  UNKNOWN_CIPHER: [Error, 'ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher'],
  INVALID_KEYLEN: [RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length'],
  INVALID_IV: [TypeError, 'ERR_CRYPTO_INVALID_IV', 'Invalid initialization vector'],
  BAD_DECRYPT: [Error, 'ERR_OSSL_BAD_DECRYPT', 'error:1C800064:Provider routines::bad decrypt'],
  WRONG_FINAL_BLOCK_LENGTH: [Error, 'ERR_OSSL_WRONG_FINAL_BLOCK_LENGTH',
    'error:1C80006B:Provider routines::wrong final block length'],
  UNAUTHENTICATED: [Error, undefined, 'Unsupported state or unable to authenticate data']
};

function refusal(word) {
  var known = refusals[word] || [Error, undefined, word];
  var error = new known[0](known[2]);
  if (known[1] !== undefined) error.code = known[1];
  return error;
}

function bytesOf(value, name, encoding) {
  if (typeof value === 'string') return Buffer.from(value, encoding === 'buffer' ? 'utf8' : encoding);
  if (types.isArrayBufferView(value)) return value;
  if (types.isAnyArrayBuffer(value)) return new Uint8Array(value);
  throw errors.invalidArgType(name, ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], value);
}

function result(session, bytes, encoding, isLast) {
  if (typeof bytes === 'string') throw refusal(bytes);
  var buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!encoding || encoding === 'buffer') return buffer;
  var decoder = session._session.decoder = session._session.decoder || new StringDecoder(encoding);
  return isLast ? decoder.end(buffer) : decoder.write(buffer);
}

function makeClass(name, decrypts) {
  function Session(algorithm, key, iv, options) {
    if (!(this instanceof Session)) return new Session(algorithm, key, iv, options);
    errors.validateString(algorithm, 'cipher');
    Transform.call(this, options);
    var bytes = iv === null || iv === undefined ? null : bytesOf(iv, 'iv');
    var length = options && options.authTagLength;
    var state = native.create(algorithm, decrypts, bytesOf(key, 'key'), bytes, length === undefined ? 16 : length);
    if (typeof state === 'string') throw refusal(state);
    Object.defineProperty(this, '_session', { value: { native: state, decoder: null, ended: false } });
  }
  Object.defineProperty(Session, 'name', { value: name, configurable: true });
  Object.setPrototypeOf(Session.prototype, Transform.prototype);
  Object.setPrototypeOf(Session, Transform);
  Object.keys(methods).forEach(function (key) { Session.prototype[key] = methods[key]; });
  if (decrypts) Session.prototype.setAuthTag = setAuthTag;
  else Session.prototype.getAuthTag = getAuthTag;
  return Session;
}

// Of both classes.
var methods = {
  update: function update(data, inputEncoding, outputEncoding) {
    return result(this, this._session.native.update(bytesOf(data, 'data', inputEncoding)), outputEncoding, false);
  },
  final: function (outputEncoding) {
    if (this._session.ended) {
      throw errors.coded(Error, 'ERR_CRYPTO_INVALID_STATE', 'Unsupported state');
    }
    this._session.ended = true;
    return result(this, this._session.native.final(), outputEncoding, true);
  },
  setAutoPadding: function setAutoPadding(pads) {
    this._session.native.setAutoPadding(pads === undefined || pads);
    return this;
  },
  setAAD: function setAAD(data, options) {
    this._session.native.setAAD(bytesOf(data, 'buffer', options && options.encoding));
    return this;
  },
  _transform: function (chunk, encoding, callback) {
    pushTo(this, callback, function (session) { return session.update(chunk, encoding); });
  },
  _flush: function (callback) {
    pushTo(this, callback, function (session) { return session.final(); });
  }
};

function pushTo(session, callback, work) {
  try {
    session.push(work(session));
    callback();
  } catch (error) {
    callback(error);
  }
}

function setAuthTag(tag, encoding) {
  this._session.native.setAuthTag(bytesOf(tag, 'buffer', encoding));
  return this;
}

function getAuthTag() {
  if (!this._session.ended || !this._session.native.isAuthenticated) {
    throw errors.coded(Error, 'ERR_CRYPTO_INVALID_STATE', 'Invalid state for operation getAuthTag');
  }
  return result(this, this._session.native.getAuthTag());
}

exports.Cipheriv = makeClass('Cipheriv', false);
exports.Decipheriv = makeClass('Decipheriv', true);
exports.createCipheriv = function createCipheriv(algorithm, key, iv, options) {
  return new exports.Cipheriv(algorithm, key, iv, options);
};
exports.createDecipheriv = function createDecipheriv(algorithm, key, iv, options) {
  return new exports.Decipheriv(algorithm, key, iv, options);
};

var names = [];
['128', '192', '256'].forEach(function (bits) {
  ['cbc', 'cfb', 'ctr', 'ecb', 'gcm', 'ofb'].forEach(function (mode) { names.push('aes-' + bits + '-' + mode); });
});
names.push('chacha20-poly1305');
exports.names = names;

// ---- scrypt and HKDF

exports.scrypt = function (password, salt, length, options, callback) {
  options = options || {};
  function option(name, short, absent) {
    var value = options[short] !== undefined ? options[short] : options[name];
    if (value === undefined) return absent;
    errors.validateInteger(value, name, 1);
    return value;
  }
  var cost = option('cost', 'N', 16384);
  var blockSize = option('blockSize', 'r', 8);
  var parallelization = option('parallelization', 'p', 1);
  var memory = option('maxmem', 'maxmem', 33554432);
  errors.validateInteger(length, 'keylen', 0, 2147483647);
  if (cost < 2 || (cost & cost - 1) !== 0 || 128 * cost * blockSize > memory) {
    throw errors.coded(RangeError, 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS', 'Invalid scrypt params' +
      (128 * cost * blockSize > memory ? ': memory limit exceeded' : ''));
  }
  return native.scrypt(bytesOf(password, 'password'), bytesOf(salt, 'salt'), cost, blockSize, parallelization, length, callback);
};

exports.hkdf = function (createHmac, digest, key, salt, info, length) {
  var prk = createHmac(digest, bytesOf(salt, 'salt')).update(bytesOf(key, 'ikm')).digest();
  if (length > 255 * prk.length) throw errors.coded(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
  var blocks = [];
  var last = Buffer.alloc(0);
  for (var i = 1; blocks.length * prk.length < length; i++) {
    last = createHmac(digest, prk).update(last).update(bytesOf(info, 'info')).update(Buffer.from([i])).digest();
    blocks.push(last);
  }
  var bytes = Buffer.concat(blocks).subarray(0, length);
  return new Uint8Array(bytes).buffer;
};
