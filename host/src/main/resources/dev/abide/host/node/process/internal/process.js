/* The members of `process` that most scripts never touch. */
'use strict';

var errors = require('internal/errors');
var native = internalBinding('process');

// ---- Time and memory

exports.hrtime = function hrtime(previous) {
  var nanos = native.nanoTime();
  var seconds = Math.floor(nanos / 1e9);
  nanos = nanos % 1e9;
  if (previous === undefined) return [seconds, nanos];
  errors.validateArray(previous, 'time');
  if (previous.length !== 2) throw errors.outOfRange('time', '2', previous.length);
  seconds -= previous[0];
  nanos -= previous[1];
  if (nanos < 0) {
    seconds--;
    nanos += 1e9;
  }
  return [seconds, nanos];
};
exports.hrtime.bigint = function bigint() {
  return native.nanoTimeBigInt();
};
exports.uptime = function uptime() {
  return native.uptime();
};
exports.memoryUsage = function memoryUsage() {
  return native.memoryUsage();
};
exports.memoryUsage.rss = function rss() {
  return native.memoryUsage().rss;
};
exports.constrainedMemory = function constrainedMemory() {
  return internalBinding('os').totalmem();
};
exports.availableMemory = function availableMemory() {
  return internalBinding('os').freemem();
};
exports.cpuUsage = function cpuUsage(previous) {
  var usage = native.cpuUsage();
  if (previous !== undefined) {
    errors.validateObject(previous, 'prevValue');
    usage.user -= previous.user;
    usage.system -= previous.system;
  }
  return usage;
};
exports.resourceUsage = function resourceUsage() {
  var usage = native.cpuUsage();
  return {
    userCPUTime: usage.user, systemCPUTime: usage.system, maxRSS: Math.floor(native.memoryUsage().rss / 1024),
    sharedMemorySize: 0, unsharedDataSize: 0, unsharedStackSize: 0, minorPageFault: 0, majorPageFault: 0,
    swappedOut: 0, fsRead: 0, fsWrite: 0, ipcSent: 0, ipcReceived: 0, signalsCount: 0,
    voluntaryContextSwitches: 0, involuntaryContextSwitches: 0
  };
};

// ---- Identity, signals

['getuid', 'geteuid', 'getgid', 'getegid', 'getgroups'].forEach(function (name) {
  exports[name] = function () { return native[name](); };
});
Object.defineProperty(exports, 'ppid', { enumerable: true, get: function () { return native.ppid(); } });

exports.umask = function umask(mask) {
  if (mask === undefined) return native.umask(-1);
  if (typeof mask === 'string') {
    if (!/^[0-7]+$/.test(mask)) throw errors.invalidArgValue('mask', mask, 'must be a 32-bit unsigned integer or an octal string');
    mask = parseInt(mask, 8);
  }
  errors.validateInteger(mask, 'mask', 0, 4294967295);
  return native.umask(mask & 511);
};
exports.kill = function kill(pid, signal) {
  if (pid != (pid | 0)) throw errors.invalidArgType('pid', 'number', pid);
  var signals = require('internal/os/constants').signals;
  var number = signal === 0 ? 0 : typeof signal === 'number' ? signal : signals[signal || 'SIGTERM'];
  if (number === undefined) throw errors.create(TypeError, 'ERR_UNKNOWN_SIGNAL', signal);
  var code = native.kill(pid | 0, number);
  if (code) throw errors.errnoException(code, 'kill');
  return true;
};

// ---- Warnings

var hinted = false;

exports.emitWarning = function emitWarning(warning, type, code, origin) {
  var detail;
  if (type !== null && typeof type === 'object' && !Array.isArray(type)) {
    detail = typeof type.detail === 'string' ? type.detail : undefined;
    code = type.code;
    type = type.type;
  } else if (typeof type === 'function') {
    type = 'Warning';
    code = undefined;
  }
  if (typeof code === 'function') code = undefined;
  if (type !== undefined) errors.validateString(type, 'type');
  if (code !== undefined) errors.validateString(code, 'code');
  if (typeof warning === 'string') {
    var text = warning;
    warning = new Error(text);
    warning.name = String(type || 'Warning');
    if (code !== undefined) warning.code = code;
    if (detail !== undefined) warning.detail = detail;
  } else if (!(warning instanceof Error)) {
    throw errors.invalidArgType('warning', ['Error', 'string'], warning);
  }
  if (warning.name === 'DeprecationWarning') {
    if (process.noDeprecation) return;
    if (process.throwDeprecation) {
      process.nextTick(function () { throw warning; });
      return;
    }
  }
  process.nextTick(function () {
    report(warning);
    process.emit('warning', warning);
  });
};

function report(warning) {
  if (internalBinding('process/methods').noWarnings || process.env.NODE_NO_WARNINGS === '1') return;
  var deprecation = warning.name === 'DeprecationWarning';
  var text = '(node:' + process.pid + ') ' + (warning.code ? '[' + warning.code + '] ' : '');
  text += Error.prototype.toString.call(warning);
  if (typeof warning.detail === 'string') text += '\n' + warning.detail;
  if (!hinted) {
    hinted = true;
    text += '\n(Use `node --trace-' + (deprecation ? 'deprecation' : 'warnings') +
        ' ...` to show where the warning was created)';
  }
  require('internal/process/stdio').write(2, text + '\n');
}

// ---- Exceptions

exports.setUncaughtExceptionCaptureCallback = function setUncaughtExceptionCaptureCallback(callback) {
  var binding = internalBinding('errors');
  if (callback !== null) {
    if (typeof callback !== 'function') throw errors.invalidArgType('fn', ['Function', 'null'], callback);
    if (binding.hasUncaughtExceptionCapture()) throw errors.create(Error, 'ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET');
  }
  binding.setUncaughtExceptionCapture(callback);
};
exports.hasUncaughtExceptionCaptureCallback = function hasUncaughtExceptionCaptureCallback() {
  return internalBinding('errors').hasUncaughtExceptionCapture();
};

// ---- What describes the runtime

// Tests of addons look for their binaries under the name of the configuration.
exports.config = {
  target_defaults: { cflags: [], default_configuration: 'Release', defines: [], include_dirs: [], libraries: [] },
  variables: {
    asan: 0, coverage: false, host_arch: process.arch, is_debug: 0, napi_build_version: process.versions.napi, node_debug_lib: false,
    node_shared: false, node_use_openssl: true, openssl_is_fips: false, openssl_quic: false, single_executable_application: false,
    target_arch: process.arch, ubsan: 0, v8_enable_i18n_support: typeof Intl === 'object' ? 1 : 0, v8_enable_inspector: 0,
    v8_enable_pointer_compression: 0, v8_enable_sandbox: 0, v8_enable_webassembly: typeof WebAssembly === 'object' ? 1 : 0
  }
};
exports.features = {
  inspector: false, debug: false, uv: false, ipv6: true, tls_alpn: false, tls_sni: false, tls_ocsp: false, tls: false,
  cached_builtins: true, require_module: true
};
exports.allowedNodeEnvironmentFlags = new Set();
exports.report = {
  compact: false, directory: '', filename: '', signal: 'SIGUSR2', excludeNetwork: false,
  reportOnFatalError: false, reportOnSignal: false, reportOnUncaughtException: false,
  getReport: function getReport() {
    var header = {
      reportVersion: 3, event: 'JavaScript API', trigger: 'GetReport', filename: null, cwd: process.cwd(),
      processId: process.pid, commandLine: [process.execPath].concat(process.argv.slice(1)),
      nodejsVersion: process.version, wordSize: 64, arch: process.arch, platform: process.platform,
      componentVersions: process.versions, release: process.release, osName: require('os').type(),
      osRelease: require('os').release(), osMachine: require('os').machine(), host: require('os').hostname()
    };
    var glibc = native.glibcVersion();
    if (glibc) header.glibcVersionRuntime = glibc;
    return { header: header, sharedObjects: native.sharedObjects(), environmentVariables: process.env };
  },
  writeReport: function writeReport() { throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'process.report.writeReport'); }
};
// Addons take it to write from a thread-safe function, whatever scripts have done to the streams.
exports._rawDebug = function _rawDebug() {
  var text = require('util').format.apply(null, arguments);
  internalBinding('process/methods').writeStderr(text + '\n');
};
exports.binding = function binding(name) {
  throw new Error('No such module: ' + name);
};
exports.getBuiltinModule = function getBuiltinModule(id) {
  id = String(id);
  return internalBinding('module').canBeRequiredByUsers(id) ? require(id) : undefined;
};
exports.getActiveResourcesInfo = function getActiveResourcesInfo() { return []; };
exports.assert = function assert(condition, message) { if (!condition) throw new Error(message || 'assertion error'); };
exports.sourceMapsEnabled = false;
exports.setSourceMapsEnabled = function setSourceMapsEnabled() {};
exports.moduleLoadList = [];
exports.debugPort = 9229;
exports.loadEnvFile = function loadEnvFile(path) {
  require('fs').readFileSync(path || '.env', 'utf8').split('\n').forEach(function (line) {
    var parts = /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*?)\s*$/.exec(line);
    if (parts && process.env[parts[1]] === undefined) process.env[parts[1]] = parts[2].replace(/^(['"])(.*)\1$/, '$2');
  });
};
