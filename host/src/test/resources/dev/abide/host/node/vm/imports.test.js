'use strict';
// import() in texts that vm runs, without --experimental-vm-modules.
const vm = require('vm');
async function show(name, run) {
  try {
    console.log(name, Object.keys(await run()).length > 3);
  } catch (e) {
    console.log(name, e.name, e.code, e.message.split('\n')[0], e instanceof TypeError);
  }
}
(async () => {
  await show('this', () => vm.runInThisContext('import("fs")'));
  await show('ctx', () => vm.runInNewContext('import("fs")'));
  await show('script', () => new vm.Script('() => import("fs")').runInThisContext()());
  await show('main', () => vm.runInThisContext('import("fs")', { importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER }));
  await show('mainctx', () => vm.runInNewContext('import("fs")', {}, { importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER }));
  await show('cb', () => vm.runInThisContext('import("x")', { importModuleDynamically() { return import('fs'); } }));
  await show('cbctx', () => vm.runInNewContext('import("x")', {}, { importModuleDynamically() { throw new Error('no'); } }));
  await show('cbbad', () => vm.runInNewContext('import("x")', {}, { importModuleDynamically() { return 5; } }));
  await show('fn', () => vm.compileFunction('return import("fs")')());
  await show('fncb', () => vm.compileFunction('return import("y")', [], { importModuleDynamically() { return import('fs'); } })());
  await show('badopt', () => new vm.Script('1', { importModuleDynamically: 5 }));
  console.log(Object.keys(vm.runInNewContext('import("x").catch(() => {}); this')).join(), vm.runInNewContext('"import(1)"'));
})();
