/* Hashes, random bytes, key derivation, ciphers; key pairs and signatures are not supported. */
'use strict';

var errors = require('internal/errors');
var types = require('util/types');
var native = internalBinding('crypto');

function bytesOf(value, name, encoding) {
  if (typeof value === 'string') return Buffer.from(value, encoding === 'buffer' ? 'utf8' : encoding);
  if (types.isArrayBufferView(value)) return value;
  if (types.isAnyArrayBuffer(value)) return new Uint8Array(value);
  throw errors.invalidArgType(name, ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], value);
}

function output(bytes, encoding) {
  var buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer;
}

/** OpenSSL takes many spellings of a name. */
function digestName(name) {
  var key = String(name).toLowerCase().replace(/^rsa-/, '').replace(/^sha-(\d)/, 'sha$1').replace('/', '-');
  return key === 'ssl3-md5' ? 'md5' : key;
}

// ---- Hash and Hmac, which are streams too; but few are used so, and the state of a stream is made only for those

function asStream(constructor) {
  constructor.prototype._transform = function (chunk, encoding, callback) {
    this.update(chunk, encoding);
    callback();
  };
  constructor.prototype._flush = function (callback) {
    this.push(this.digest());
    callback();
  };
  var Transform = require('stream').Transform;
  Object.setPrototypeOf(constructor.prototype, Transform.prototype);
  Object.setPrototypeOf(constructor, Transform);
  ['_readableState', '_writableState'].forEach(function (name) {
    Object.defineProperty(constructor.prototype, name, {
      configurable: true,
      get: function () {
        if (!this._state) return undefined;
        Transform.call(this, this._state.options);
        return this[name];
      },
      set: function (value) {
        Object.defineProperty(this, name, { value: value, writable: true, configurable: true, enumerable: true });
      }
    });
  });
}

function Hash(algorithm, options, state) {
  if (!(this instanceof Hash)) return new Hash(algorithm, options);
  if (!state) {
    errors.validateString(algorithm, 'algorithm');
    state = native.createHash(digestName(algorithm));
    if (state === undefined) throw invalidDigest();
  }
  Object.defineProperty(this, '_state', { value: { native: state, done: false, algorithm: algorithm, options: options } });
}

function invalidDigest() {
  var error = new Error('Digest method not supported');
  error.code = 'ERR_OSSL_EVP_UNSUPPORTED';
  return error;
}

function update(data, encoding) {
  if (this._state.done) throw errors.create(Error, 'ERR_CRYPTO_HASH_FINALIZED');
  if (typeof data !== 'string' && !types.isArrayBufferView(data)) {
    throw errors.invalidArgType('data', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
  }
  this._state.native.update(bytesOf(data, 'data', encoding));
  return this;
}

function digest(encoding) {
  if (this._state.done) throw errors.create(Error, 'ERR_CRYPTO_HASH_FINALIZED');
  this._state.done = true;
  return output(this._state.native.digest(), encoding);
}

asStream(Hash);
Hash.prototype.update = update;
Hash.prototype.digest = digest;
Hash.prototype.copy = function copy(options) {
  if (this._state.done) throw errors.create(Error, 'ERR_CRYPTO_HASH_FINALIZED');
  return new Hash(this._state.algorithm, options, this._state.native.copy());
};

function Hmac(algorithm, key, options) {
  if (!(this instanceof Hmac)) return new Hmac(algorithm, key, options);
  errors.validateString(algorithm, 'hmac');
  var state = native.createHmac(digestName(algorithm), bytesOf(key, 'key', options && options.encoding));
  if (state === undefined) throw errors.create(Error, 'ERR_CRYPTO_INVALID_DIGEST', algorithm);
  Object.defineProperty(this, '_state', { value: { native: state, done: false, options: options } });
}
asStream(Hmac);
Hmac.prototype.update = update;
Hmac.prototype.digest = function (encoding) {
  // A second digest of an Hmac is empty, and no error.
  return this._state.done ? output(new Uint8Array(0), encoding) : digest.call(this, encoding);
};

exports.Hash = Hash;
exports.Hmac = Hmac;
exports.createHash = function createHash(algorithm, options) { return new Hash(algorithm, options); };
exports.createHmac = function createHmac(algorithm, key, options) { return new Hmac(algorithm, key, options); };
exports.hash = function hash(algorithm, input, encoding) {
  return new Hash(algorithm).update(input).digest(encoding === undefined ? 'hex' : encoding);
};
exports.getHashes = function getHashes() { return native.hashes(); };
exports.getCiphers = function getCiphers() { return []; };
exports.getCurves = function getCurves() { return []; };

// ---- Random

exports.randomFillSync = function randomFillSync(buffer, offset, size) {
  if (!types.isAnyArrayBuffer(buffer) && !types.isArrayBufferView(buffer)) {
    throw errors.invalidArgType('buf', ['ArrayBuffer', 'ArrayBufferView'], buffer);
  }
  var unit = buffer.BYTES_PER_ELEMENT || 1;
  if (offset === undefined) offset = 0;
  else errors.validateNumber(offset, 'offset', 0, buffer.byteLength);
  offset *= unit;
  size = size === undefined ? buffer.byteLength - offset : size * unit;
  if (size + offset > buffer.byteLength) throw errors.outOfRange('size + offset', '<= ' + buffer.byteLength, size + offset);
  if (size > 0) native.randomFill(buffer, offset, size);
  return buffer;
};
exports.randomFill = function randomFill(buffer, offset, size, callback) {
  if (typeof offset === 'function') {
    callback = offset;
    offset = size = undefined;
  } else if (typeof size === 'function') {
    callback = size;
    size = undefined;
  }
  errors.validateFunction(callback, 'callback');
  exports.randomFillSync(buffer, offset, size);
  internalBinding('timers').setImmediate(function () { callback(null, buffer); });
};
exports.randomBytes = function randomBytes(size, callback) {
  errors.validateNumber(size, 'size', 0, 2147483647);
  if (callback !== undefined) errors.validateFunction(callback, 'callback');
  var buffer = exports.randomFillSync(Buffer.allocUnsafeSlow(size));
  if (callback === undefined) return buffer;
  internalBinding('timers').setImmediate(function () { callback(null, buffer); });
  return undefined;
};
exports.rng = exports.pseudoRandomBytes = exports.randomBytes;
exports.randomInt = function randomInt(min, max, callback) {
  if (max === undefined || typeof max === 'function') {
    callback = max;
    max = min;
    min = 0;
  }
  if (!isSafe(min)) throw errors.invalidArgType('min', 'a safe integer', min);
  if (!isSafe(max)) throw errors.invalidArgType('max', 'a safe integer', max);
  if (max <= min) throw errors.outOfRange('max', 'greater than the value of "min" (' + min + ')', max);
  var range = max - min;
  if (range > 281474976710655) throw errors.outOfRange(min === 0 ? 'max' : 'max - min', '<= 281474976710655', range);
  var limit = 281474976710656 - 281474976710656 % range;
  var value;
  do {
    value = exports.randomBytes(6).readUIntBE(0, 6);
  } while (value >= limit);
  value = min + value % range;
  if (callback === undefined) return value;
  errors.validateFunction(callback, 'callback');
  process.nextTick(callback, undefined, value);
  return undefined;
};

function isSafe(value) {
  return typeof value === 'number' && value % 1 === 0 && Math.abs(value) <= 9007199254740991;
}

exports.randomUUID = function randomUUID() {
  var bytes = exports.randomBytes(16);
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  var hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
exports.getRandomValues = function getRandomValues(array) { return exports.randomFillSync(array); };
exports.timingSafeEqual = function timingSafeEqual(left, right) {
  if (!types.isAnyArrayBuffer(left) && !types.isArrayBufferView(left)) {
    throw errors.invalidArgType('buf1', ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], left);
  }
  if (!types.isAnyArrayBuffer(right) && !types.isArrayBufferView(right)) {
    throw errors.invalidArgType('buf2', ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], right);
  }
  if (left.byteLength !== right.byteLength) throw errors.create(RangeError, 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH');
  return native.equal(left, right);
};

// ---- Keys from passwords

function derive(password, salt, iterations, length, name, callback) {
  errors.validateString(name, 'digest');
  password = bytesOf(password, 'password');
  salt = bytesOf(salt, 'salt');
  errors.validateInteger(iterations, 'iterations', 1, 2147483647);
  errors.validateInteger(length, 'keylen', 0, 2147483647);
  var result = native.pbkdf2(password, salt, iterations, length, digestName(name), callback);
  if (result === undefined) throw errors.create(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', name);
  return result;
}

exports.pbkdf2Sync = function pbkdf2Sync(password, salt, iterations, length, name) {
  return output(derive(password, salt, iterations, length, name, undefined));
};
exports.pbkdf2 = function pbkdf2(password, salt, iterations, length, name, callback) {
  if (typeof name === 'function') {
    callback = name;
    name = undefined;
  }
  errors.validateFunction(callback, 'callback');
  derive(password, salt, iterations, length, name, function (bytes) { callback(null, output(bytes)); });
};

exports.scryptSync = function scryptSync(password, salt, length, options) {
  return output(require('internal/crypto/ciphers').scrypt(password, salt, length, options, undefined));
};
exports.scrypt = function scrypt(password, salt, length, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  errors.validateFunction(callback, 'callback');
  require('internal/crypto/ciphers').scrypt(password, salt, length, options, function (bytes) { callback(null, output(bytes)); });
};
exports.hkdfSync = function hkdfSync(digest, key, salt, info, length) {
  return require('internal/crypto/ciphers').hkdf(exports.createHmac, digest, key, salt, info, length);
};
exports.hkdf = function hkdf(digest, key, salt, info, length, callback) {
  errors.validateFunction(callback, 'callback');
  var bytes = exports.hkdfSync(digest, key, salt, info, length);
  setImmediate(function () { callback(null, bytes); });
};

// ---- Ciphers

['createCipheriv', 'createDecipheriv', 'Cipheriv', 'Decipheriv'].forEach(function (name) {
  Object.defineProperty(exports, name, {
    configurable: true, enumerable: true, get: function () { return require('internal/crypto/ciphers')[name]; }
  });
});
exports.getCiphers = function getCiphers() { return require('internal/crypto/ciphers').names.slice(); };

['createSign', 'createVerify', 'createDiffieHellman', 'createECDH', 'createPrivateKey',
  'createPublicKey', 'createSecretKey', 'generateKeyPair', 'generateKeyPairSync', 'generateKey', 'generateKeySync', 'sign', 'verify', 'publicEncrypt', 'privateDecrypt', 'privateEncrypt', 'publicDecrypt',
  'checkPrime', 'generatePrime'].forEach(function (name) {
  exports[name] = function () { throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'crypto.' + name); };
});
exports.KeyObject = function KeyObject() { throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'crypto.KeyObject'); };
exports.getFips = function getFips() { return 0; };
exports.constants = {};
exports.webcrypto = {
  getRandomValues: exports.getRandomValues,
  randomUUID: exports.randomUUID,
  subtle: {
    digest: function digest(algorithm, data) {
      return new Promise(function (resolve) {
        var name = typeof algorithm === 'string' ? algorithm : algorithm.name;
        var bytes = exports.createHash(name).update(bytesOf(data, 'data')).digest();
        resolve(new Uint8Array(bytes).buffer);
      });
    }
  }
};
exports.subtle = exports.webcrypto.subtle;
