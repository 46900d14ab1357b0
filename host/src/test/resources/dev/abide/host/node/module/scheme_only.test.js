// Modules that are builtin only with node: in front; packages have their names too.
'use strict';

const module_ = require('module');
for (const id of ['test', 'test/reporters', 'node:test', 'node:test/reporters', 'sea', 'node:sea', 'node:fs', 'fs', 'node:nothing']) {
  let found = 'found';
  try { require(id); } catch (error) { found = error.code; }
  console.log(id, module_.isBuiltin(id), module_.builtinModules.includes(id), found, typeof process.getBuiltinModule(id));
}

(async function () {
  for (const id of ['node:test', 'node:test/reporters', 'node:sea', 'test', 'sea', 'node:fs/promises', 'fs', 'node:nothing', 'node:node:fs']) {
    try {
      console.log(id, Object.keys(await import(id)).length > 0);
    } catch (error) {
      console.log(id, error.code);
    }
  }
  const sea = require('node:sea');
  for (const name of Object.keys(sea)) {
    try {
      console.log(name, sea[name].length, sea[name]('x'));
    } catch (error) {
      console.log(name, error.code, error.message);
    }
  }
})();
