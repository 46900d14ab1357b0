/* Records of name servers, and names of addresses. */
'use strict';

var errors = require('internal/errors');
var addresses = require('internal/net/addresses');
var native = internalBinding('dns');

function dotless(name) { return name.length > 1 && name.charAt(name.length - 1) === '.' ? name.slice(0, -1) : name; }

function words(text) { return text.trim().split(/\s+/); }

/** The strings of a record, of which those with blanks are quoted. */
function strings(text) {
  var pattern = /"((?:[^"\\]|\\.)*)"|(\S+)/g;
  var result = [];
  for (var part = pattern.exec(text); part !== null; part = pattern.exec(text)) {
    result.push(part[1] === undefined ? part[2] : part[1].replace(/\\(.)/g, '$1'));
  }
  return result;
}

/** How each type of record is shown. */
var TYPES = {
  A: String,
  AAAA: addresses.canonical,
  CNAME: dotless,
  NS: dotless,
  PTR: dotless,
  TXT: strings,
  MX: function (text) { return { exchange: dotless(words(text)[1]), priority: Number(words(text)[0]) }; },
  SRV: function (text) {
    var parts = words(text);
    return { name: dotless(parts[3]), port: Number(parts[2]), priority: Number(parts[0]), weight: Number(parts[1]) };
  },
  SOA: function (text) {
    var parts = words(text);
    return {
      nsname: dotless(parts[0]), hostmaster: dotless(parts[1]), serial: Number(parts[2]), refresh: Number(parts[3]), retry: Number(parts[4]),
      expire: Number(parts[5]), minttl: Number(parts[6])
    };
  },
  NAPTR: function (text) {
    var parts = words(text);
    return {
      flags: parts[2], service: parts[3], regexp: parts[4] || '', replacement: dotless(parts[5] || ''), order: Number(parts[0]),
      preference: Number(parts[1])
    };
  },
  CAA: null,
  ANY: null
};

var NAMES = {
  resolveAny: 'ANY', resolve4: 'A', resolve6: 'AAAA', resolveCaa: 'CAA', resolveCname: 'CNAME', resolveMx: 'MX', resolveNs: 'NS', resolveTxt: 'TXT',
  resolveSrv: 'SRV', resolvePtr: 'PTR', resolveNaptr: 'NAPTR', resolveSoa: 'SOA'
};

function failure(code, syscall, hostname) {
  var error = new Error(syscall + ' ' + code + (hostname ? ' ' + hostname : ''));
  error.errno = undefined;
  error.code = code;
  error.syscall = syscall;
  if (hostname) error.hostname = hostname;
  return error;
}

// ---- Servers

function ResolverBase(options) {
  var timeout = -1, tries = 4;
  if (options !== undefined) {
    errors.validateObject(options, 'options');
    if (options.timeout !== undefined) errors.validateInteger(timeout = options.timeout, 'options.timeout', -1, 0x7fffffff);
    if (options.tries !== undefined) errors.validateInteger(tries = options.tries, 'options.tries', 1, 0x7fffffff);
  }
  errors.hidden(this, '_asked', { servers: null, timeout: timeout, tries: tries, pending: [] });
}

function serverOf(text) {
  var parts = /^\[([^[\]]*)\](?::(\d+))?$/.exec(text) || (addresses.isIP(text) ? [text, text] : /^([^:]*):(\d+)$/.exec(text));
  if (!parts || !addresses.isIP(parts[1])) throw errors.create(TypeError, 'ERR_INVALID_IP_ADDRESS', 'Invalid IP address: ' + text);
  return { address: parts[1], port: parts[2] === undefined ? 53 : Number(parts[2]) };
}

function text(server, always) {
  var isSix = server.address.indexOf(':') >= 0;
  var address = isSix && (always || server.port !== 53) ? '[' + server.address + ']' : server.address;
  return address + (server.port === 53 && !always ? '' : ':' + server.port);
}

errors.hidden(ResolverBase.prototype, 'cancel', function cancel() {
  this._asked.pending.splice(0).forEach(function (end) { end('ECANCELLED'); });
});
errors.hidden(ResolverBase.prototype, 'getServers', function getServers() {
  return serversOf(this).map(function (server) { return text(server, false); });
});
errors.hidden(ResolverBase.prototype, 'setServers', function setServers(servers) {
  errors.validateArray(servers, 'servers');
  this._asked.servers = servers.map(function (server, i) {
    errors.validateString(server, 'servers[' + i + ']');
    return serverOf(server);
  });
});
errors.hidden(ResolverBase.prototype, 'setLocalAddress', function setLocalAddress(ipv4, ipv6) {
  errors.validateString(ipv4, 'ipv4');
  if (!addresses.isIP(ipv4) || (ipv6 !== undefined && !addresses.isIPv6(ipv6))) {
    throw errors.coded(TypeError, 'ERR_INVALID_ARG_VALUE', 'Invalid IP address.');
  }
});

function serversOf(resolver) {
  var own = resolver._asked.servers;
  return own === null ? native.servers().map(function (address) { return { address: address, port: 53 }; }) : own;
}

// ---- Questions

/** Asks; calls back with an error, or null and the records. */
function ask(resolver, type, name, syscall, shownName, callback) {
  var asked = resolver._asked;
  function end(code, records) {
    var at = asked.pending.indexOf(end);
    if (at >= 0) asked.pending.splice(at, 1);
    else if (code !== 'ECANCELLED') return;
    if (code === undefined) callback(null, records.map(TYPES[type]));
    else callback(failure(code, syscall, shownName));
  }
  asked.pending.push(end);
  if (TYPES[type] === null) {
    process.nextTick(end, 'ENOTIMP');
    return;
  }
  var servers = serversOf(resolver).map(function (server) { return text(server, true); }).join(' ');
  native.query(name, type, servers, asked.timeout, asked.tries, end);
}

function query(type, method) {
  return function (name, options, callback) {
    if (arguments.length <= 2) callback = options;
    errors.validateString(name, 'name');
    errors.validateFunction(callback, 'callback');
    var withTtl = !!(options && options.ttl) && (type === 'A' || type === 'AAAA');
    ask(this, type, name, 'query' + method.slice('resolve'.length).replace(/^4$/, 'A').replace(/^6$/, 'Aaaa'), name, function (error, records) {
      if (error) callback(error);
      else if (type === 'SOA') callback(null, records[0]);
      else callback(null, withTtl ? records.map(function (address) { return { address: address, ttl: 0 }; }) : records);
    });
    return { callback: callback, hostname: name };
  };
}

function reverse(address, callback) {
  errors.validateString(address, 'name');
  errors.validateFunction(callback, 'callback');
  var bytes = addresses.bytesOf(address);
  if (bytes === null) {
    var error = errors.errnoException('EINVAL', 'getHostByAddr', address);
    error.hostname = address;
    throw error;
  }
  var name = bytes.length === 4 ? bytes.reverse().join('.') + '.in-addr.arpa'
    : bytes.map(function (byte) { return (byte + 256).toString(16).slice(1); }).join('').split('').reverse().join('.') + '.ip6.arpa';
  ask(this, 'PTR', name, 'getHostByAddr', address, callback);
}

function resolve(name, type, callback) {
  var resolver = this;
  var isTyped = typeof type === 'string';
  if (!isTyped && typeof type !== 'function') throw errors.invalidArgType('rrtype', 'string', type);
  var wanted = isTyped ? type : 'A';
  var method = Object.keys(NAMES).filter(function (key) { return NAMES[key] === wanted; })[0];
  if (method === undefined) throw errors.invalidArgValue('rrtype', type);
  return Resolver.prototype[method].call(resolver, name, isTyped ? callback : type);
}

// ---- Resolvers that call back, and that promise

function inherit(Class) {
  Object.setPrototypeOf(Class.prototype, ResolverBase.prototype);
  Object.setPrototypeOf(Class, ResolverBase);
}

function Resolver(options) { ResolverBase.call(this, options); }
inherit(Resolver);
Object.keys(NAMES).forEach(function (name) {
  var body = query(NAMES[name], name);
  Object.defineProperty(body, 'name', { value: 'query' + name.slice('resolve'.length), configurable: true });
  Resolver.prototype[name] = body;
});
Resolver.prototype.reverse = reverse;
Resolver.prototype.resolve = resolve;

function PromisesResolver(options) { ResolverBase.call(this, options); }
inherit(PromisesResolver);
Object.defineProperty(PromisesResolver, 'name', { value: 'Resolver', configurable: true });
Object.keys(Resolver.prototype).forEach(function (name) {
  PromisesResolver.prototype[name] = function (first, second) {
    var resolver = this;
    var hasSecond = arguments.length > 1 && second !== undefined;
    if (typeof first !== 'string') errors.validateString(first, 'name');
    return new Promise(function (fulfil, reject) {
      function done(error, result) {
        if (error) reject(error);
        else fulfil(result);
      }
      if (hasSecond) Resolver.prototype[name].call(resolver, first, second, done);
      else Resolver.prototype[name].call(resolver, first, done);
    });
  };
});

// ---- lookupService

var SERVICES = { 21: 'ftp', 22: 'ssh', 23: 'telnet', 25: 'smtp', 53: 'domain', 80: 'http', 110: 'pop3', 143: 'imap2', 443: 'https' };

exports.lookupService = function lookupService(address, port, callback) {
  if (arguments.length !== 3) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'address', 'port', 'callback');
  if (!addresses.isIP(address)) throw errors.invalidArgValue('address', address);
  port = require('internal/net/failures').validatePort(port, 'Port');
  errors.validateFunction(callback, 'callback');
  native.nameOf(address, function (name) { callback(null, name, SERVICES[port] || String(port)); });
};

exports.Resolver = Resolver;
exports.PromisesResolver = PromisesResolver;
exports.NAMES = Object.keys(NAMES).concat('reverse', 'resolve');
