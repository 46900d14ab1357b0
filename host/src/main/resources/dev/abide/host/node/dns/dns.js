/* Addresses of names as the system finds them, and what name servers know. */
'use strict';

var errors = require('internal/errors');
var native = internalBinding('dns');
var CODES = ['NODATA', 'FORMERR', 'SERVFAIL', 'NOTFOUND', 'NOTIMP', 'REFUSED', 'BADQUERY', 'BADNAME', 'BADFAMILY', 'BADRESP', 'CONNREFUSED',
  'TIMEOUT', 'EOF', 'FILE', 'NOMEM', 'DESTRUCTION', 'BADSTR', 'BADFLAGS', 'NONAME', 'BADHINTS', 'NOTINITIALIZED', 'LOADIPHLPAPI',
  'ADDRGETNETWORKPARAMS', 'CANCELLED'];
var ORDERS = ['ipv4first', 'verbatim'];
var order = 'verbatim';

var dns = {};

function familyOf(value) {
  if (value === undefined) return 0;
  if (value === 'IPv4') return 4;
  if (value === 'IPv6') return 6;
  errors.validateOneOf(value, 'options.family', [0, 4, 6]);
  return value;
}

/** As the system's library writes it: an IPv6 address without its longest run of zeros. */
function addressOf(text) {
  return { address: require('internal/net/addresses').canonical(text), family: text.indexOf(':') < 0 ? 4 : 6 };
}

function read(options) {
  var given = typeof options === 'number' ? { family: options } : options || {};
  errors.validateObject(given, 'options');
  if (given.all !== undefined) errors.validateBoolean(given.all, 'options.all');
  if (given.order !== undefined) errors.validateOneOf(given.order, 'options.order', ['ipv4first', 'ipv6first', 'verbatim']);
  var verbatim = given.verbatim === undefined ? order : given.verbatim ? 'verbatim' : 'ipv4first';
  return { family: familyOf(given.family), all: !!given.all, order: given.order || verbatim };
}

function failure(hostname) {
  var error = errors.errnoException('ENOTFOUND', 'getaddrinfo', hostname);
  error.errno = -3008;
  error.hostname = hostname;
  return error;
}

function sorted(addresses, order) {
  if (order === 'verbatim') return addresses;
  var first = order === 'ipv4first' ? 4 : 6;
  return addresses.filter(function (one) { return one.family === first; })
    .concat(addresses.filter(function (one) { return one.family !== first; }));
}

/** Calls back with an error, or null and all addresses. */
function find(hostname, options, callback) {
  var literal = require('internal/net/addresses').isIP(hostname);
  if (literal) return process.nextTick(callback, null, [{ address: hostname, family: literal }]);
  return native.lookup(hostname, function (texts) {
    var addresses = texts.map(addressOf).filter(function (one) { return options.family === 0 || one.family === options.family; });
    if (addresses.length === 0) return callback(failure(hostname));
    return callback(null, sorted(addresses, options.order));
  });
}

dns.lookup = function lookup(hostname, options, callback) {
  var done = callback === undefined ? options : callback;
  if (hostname) errors.validateString(hostname, 'hostname');
  errors.validateFunction(done, 'callback');
  var asked = read(callback === undefined ? {} : options);
  if (!hostname) {
    process.emitWarning('The provided hostname "' + String(hostname) + '" is not a valid hostname, and is supported in the dns module solely '
      + 'for compatibility.', 'DeprecationWarning', 'DEP0118');
    return void process.nextTick(function () {
      if (asked.all) done(null, []);
      else done(null, null, asked.family === 6 ? 6 : 4);
    });
  }
  return find(hostname, asked, function (error, addresses) {
    if (error) done(error);
    else if (asked.all) done(null, addresses);
    else done(null, addresses[0].address, addresses[0].family);
  });
};

// What util.promisify makes of a callback with two results.
Object.defineProperty(dns.lookup, Symbol['for']('nodejs.util.promisify.custom'), {
  value: function (hostname, options) { return dns.promises.lookup(hostname, options); }
});

dns.setDefaultResultOrder = function setDefaultResultOrder(value) {
  errors.validateOneOf(value, 'dnsOrder', ORDERS);
  order = value;
};
dns.getDefaultResultOrder = function getDefaultResultOrder() { return order; };
// ---- Name servers

var resolving = null;
var usual = null;

function resolver() {
  if (resolving === null) {
    resolving = require('internal/dns/resolving');
    usual = new resolving.Resolver();
  }
  return usual;
}

dns.lookupService = function lookupService() {
  resolver();
  return resolving.lookupService.apply(null, arguments);
};
Object.defineProperty(dns, 'Resolver', {
  configurable: true, enumerable: true, get: function () { return resolver() && resolving.Resolver; }
});
dns.setServers = function setServers(servers) { resolver().setServers(servers); };
dns.getServers = function getServers() { return resolver().getServers(); };
['resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCaa', 'resolveCname', 'resolveMx', 'resolveNaptr', 'resolveNs', 'resolvePtr', 'resolveSoa',
  'resolveSrv', 'resolveTxt', 'reverse'].forEach(function (name) {
  dns[name] = function () { return resolver()[name].apply(usual, arguments); };
});
dns.ADDRCONFIG = 32;
dns.V4MAPPED = 8;
dns.ALL = 16;
CODES.forEach(function (code) { dns[code] = code === 'CANCELLED' ? 'ECANCELLED' : 'E' + code; });
Object.defineProperty(dns, 'promises', { enumerable: true, configurable: true, get: function () { return require('dns/promises'); } });

module.exports = dns;
