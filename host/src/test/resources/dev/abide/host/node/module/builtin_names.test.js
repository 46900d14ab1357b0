// What may be required by name, and what may not though a script of that name is there.
var module = require('module');
['fs', 'node:fs', 'fs/promises', 'path/posix', 'module', 'punycode', 'util/types', 'worker_threads'].forEach(function (id) {
  console.log(id, module.isBuiltin(id), module.builtinModules.indexOf(id) >= 0, typeof require(id));
});
['fs/fs', 'internal/errors', 'internal/fs/sync', 'fs/internal/sync', 'errors', 'globals', '../fs/fs', 'Fs', ''].forEach(function (id) {
  var code = 'found';
  try { require(id); } catch (e) { code = e.code; }
  console.log(id, module.isBuiltin(id), module.builtinModules.indexOf(id) >= 0, code);
});
