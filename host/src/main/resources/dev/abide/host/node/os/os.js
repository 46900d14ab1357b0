'use strict';

var errors = require('internal/errors');
var native = internalBinding('os');
var constants = require('internal/os/constants');

function convertsBySymbol() {
  var probe = {};
  if (Symbol.toPrimitive) probe[Symbol.toPrimitive] = function () { return 'yes'; };
  return String(probe) === 'yes';
}
var hasConversions = convertsBySymbol();

// `${os.platform}` works as `${os.platform()}`.
function withPrimitive(read) {
  if (Symbol.toPrimitive) read[Symbol.toPrimitive] = function () { return read(); };
  if (!hasConversions) {
    Object.defineProperty(read, 'toString', { value: function () { return String(read()); }, writable: true, configurable: true });
    Object.defineProperty(read, 'valueOf', { value: function () { return read(); }, writable: true, configurable: true });
  }
  return read;
}

exports.arch = withPrimitive(function arch() { return process.arch; });
exports.platform = withPrimitive(function platform() { return process.platform; });
exports.type = withPrimitive(function type() {
  return { linux: 'Linux', darwin: 'Darwin', win32: 'Windows_NT' }[process.platform] || process.platform;
});
exports.machine = withPrimitive(function machine() {
  return { x64: 'x86_64', arm64: process.platform === 'darwin' ? 'arm64' : 'aarch64', ia32: 'i686', arm: 'armv7l' }[process.arch] || process.arch;
});
exports.release = withPrimitive(function release() { return native.release(); });
exports.version = withPrimitive(function version() { return native.version(); });
exports.hostname = withPrimitive(function hostname() { return native.hostname(); });
exports.homedir = withPrimitive(function homedir() { return process.env.HOME || native.homedir(); });
exports.tmpdir = withPrimitive(function tmpdir() {
  var path = process.env.TMPDIR || process.env.TMP || process.env.TEMP || '/tmp';
  return path.length > 1 && path.charAt(path.length - 1) === '/' ? path.slice(0, -1) : path;
});
exports.endianness = withPrimitive(function endianness() { return 'LE'; });
exports.uptime = withPrimitive(function uptime() { return native.uptime(); });
exports.totalmem = withPrimitive(function totalmem() { return native.totalmem(); });
exports.freemem = withPrimitive(function freemem() { return native.freemem(); });
exports.availableParallelism = withPrimitive(function availableParallelism() { return native.processors(); });
exports.loadavg = function loadavg() { return native.loadavg(); };

exports.cpus = function cpus() {
  var row = native.cpus();
  var result = [];
  for (var i = 0; i < row.length; i += 7) {
    result.push({
      model: row[i], speed: row[i + 1],
      times: { user: row[i + 2], nice: row[i + 3], sys: row[i + 4], idle: row[i + 5], irq: row[i + 6] }
    });
  }
  return result;
};

function netmask(prefix, family) {
  var parts = [];
  if (family === 'IPv4') {
    for (var i = 0; i < 4; i++) parts.push(256 - Math.pow(2, 8 - Math.max(0, Math.min(8, prefix - 8 * i))));
    return parts.join('.');
  }
  for (i = 0; i < 8 && prefix > 16 * i; i++) {
    parts.push((65536 - Math.pow(2, 16 - Math.min(16, prefix - 16 * i))).toString(16));
  }
  return parts.length === 8 ? parts.join(':') : parts.join(':') + '::';
}

exports.networkInterfaces = function networkInterfaces() {
  var all = native.networkInterfaces();
  var result = {};
  Object.keys(all).forEach(function (name) {
    var row = all[name];
    result[name] = [];
    for (var i = 0; i < row.length; i += 5) {
      var entry = {
        address: row[i], netmask: netmask(row[i + 1], row[i + 2]), family: row[i + 2], mac: row[i + 3],
        internal: row[i + 4], cidr: row[i] + '/' + row[i + 1]
      };
      if (entry.family === 'IPv6') entry.scopeid = 0;
      result[name].push(entry);
    }
  });
  return result;
};
exports.userInfo = function userInfo() {
  return {
    uid: process.getuid(), gid: process.getgid(), username: native.username(), homedir: native.homedir(),
    shell: native.shell()
  };
};
exports.getPriority = function getPriority() { return 0; };
exports.setPriority = function setPriority() { throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'os.setPriority'); };
exports.constants = {
  UV_UDP_REUSEADDR: 4, dlopen: constants.dlopen, errno: constants.errno, signals: constants.signals,
  priority: constants.priority
};
exports.EOL = process.platform === 'win32' ? '\r\n' : '\n';
exports.devNull = process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null';
