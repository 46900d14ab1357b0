/* Secure contexts: keys, certificates and whom to trust. */
'use strict';

var errors = require('internal/errors');
var native = internalBinding('tls');

var VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
var SHORT = { 'TLSv1_method': 'TLSv1', 'TLSv1_1_method': 'TLSv1.1', 'TLSv1_2_method': 'TLSv1.2' };

function SecureContext(secureProtocol, secureOptions, minVersion, maxVersion) {
  if (!(this instanceof SecureContext)) return new SecureContext(secureProtocol, secureOptions, minVersion, maxVersion);
  errors.hidden(this, 'versions', versionsOf(secureProtocol, minVersion, maxVersion));
  errors.hidden(this, 'credentials', null);
  this.context = {};
}

function versionsOf(secureProtocol, minVersion, maxVersion) {
  if (secureProtocol) {
    if (SHORT[secureProtocol]) return [SHORT[secureProtocol]];
    if (/^(TLS|SSLv23)(_client|_server)?_method$/.test(secureProtocol)) return VERSIONS.slice(2);
    if (!/^TLSv1/.test(secureProtocol)) {
      throw errors.create(TypeError, 'ERR_TLS_INVALID_PROTOCOL_METHOD', 'Unknown method: ' + secureProtocol);
    }
  }
  return VERSIONS.slice(place(minVersion, 'minimum', 2), place(maxVersion, 'maximum', 3) + 1);
}

function place(version, which, usual) {
  if (version === undefined || version === null) return usual;
  var at = VERSIONS.indexOf(version);
  if (at < 0) {
    throw errors.create(TypeError, 'ERR_TLS_INVALID_PROTOCOL_VERSION', JSON.stringify(version) + ' is not a valid ' + which + ' TLS protocol version');
  }
  return at;
}

/** Each text of what may be a text, bytes, or a list of them. */
function texts(value, name) {
  if (value === undefined || value === null || value === false || value === '') return [];
  return (Array.isArray(value) ? value : [value]).map(function (one) {
    if (one !== null && typeof one === 'object' && one.pem !== undefined) one = one.pem;
    if (typeof one === 'string') return one;
    if (ArrayBuffer.isView(one)) return Buffer.from(one.buffer, one.byteOffset, one.byteLength).toString('latin1');
    if (one && typeof one.export === 'function') return one.export({ type: 'pkcs8', format: 'pem' });
    throw errors.invalidArgType(name, ['string', 'Buffer', 'TypedArray', 'DataView'], one);
  });
}

function passphraseOf(options) {
  var key = Array.isArray(options.key) ? options.key[0] : options.key;
  return key && key.passphrase !== undefined ? key.passphrase : options.passphrase;
}

exports.createSecureContext = function createSecureContext(options) {
  options = options || {};
  var context = new SecureContext(options.secureProtocol, options.secureOptions, options.minVersion, options.maxVersion);
  var authorities = options.ca === undefined || options.ca === null ? null : texts(options.ca, 'options.ca');
  if (options.pfx) {
    var archive = Array.isArray(options.pfx) ? options.pfx[0] : options.pfx;
    archive = archive.buf || archive;
    context.credentials = native.archive(typeof archive === 'string' ? Buffer.from(archive, 'latin1') : archive, options.passphrase);
  } else {
    context.credentials = native.credentials(texts(options.key, 'options.key'), texts(options.cert, 'options.cert'), authorities, passphraseOf(options));
  }
  return context;
};
exports.SecureContext = SecureContext;
