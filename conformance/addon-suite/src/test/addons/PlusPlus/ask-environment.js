'use strict';
var test = require('../test')(__dirname, 'contexts');
var addon = test.addon;
var attempt = test.attempt;

var versions = addon.versions();
test.print(versions.napi === Number(process.versions.napi), versions.release);
test.print('v' + [versions.major, versions.minor, versions.patch].join('.') === process.version);
test.print(addon.adjustMemory());
attempt('scripts', function () { return addon.runScripts(); });
attempt('script throws', function () { return addon.failScripts('throw new RangeError(1)'); });
attempt('script does not parse', function () { return addon.failScripts('1 +'); });
attempt('no script', function () { return addon.failScripts(1); });
test.print(/^file:\/\/.*contexts\.node$/.test(addon.moduleFileName()));
