// Modules that are builtin only with node: in front; packages have their names too.
'use strict';

const module_ = require('module');
for (const id of ['test', 'test/reporters', 'node:test', 'node:test/reporters', 'node:fs', 'fs', 'node:nothing']) {
  let found = 'found';
  try { require(id); } catch (error) { found = error.code; }
  console.log(id, module_.isBuiltin(id), module_.builtinModules.includes(id), found, typeof process.getBuiltinModule(id));
}
