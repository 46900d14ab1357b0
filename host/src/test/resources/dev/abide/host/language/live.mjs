// Imports follow what their modules assign, also through other modules; names are looked for before anything runs.
import total, { count, step, reset, list, Late, setLate, stepped } from './esm/live_counter.mjs';
import { count as again, counter, default as sum, readCount } from './esm/live_again.mjs';
import * as all from './esm/live_again.mjs';
console.log('main', count, again, total, sum, list, Late);
step();
console.log(count, again, all.count, counter.count, readCount(), total, sum);
step(); step();
console.log(count, again, all.count, counter.count, readCount(), stepped(), count);
reset(10, ['x']);
console.log(count, again, list, all.list, [...Object.keys(all)]);
setLate();
console.log(new Late().name, Late === counter.Late);
const seen = [];
for (const f of [step, step, step]) { f(); seen.push(count); }
console.log(seen, (() => count)());
const attempt = async (specifier) => {
  try {
    console.log(specifier, Object.keys(await import(specifier)));
  } catch (e) {
    const isSaid = e.name !== 'SyntaxError' || /requested/.test(e.message);
    console.log(specifier, e.name, e.code, isSaid ? e.message.split('\n')[0].replace(/'\/[^']*\//g, "'") : '');
  }
};
await attempt('./esm/live_missing.mjs');
await attempt('./esm/live_missing_forward.mjs');
await attempt('./esm/live_absent.mjs');
await attempt('./esm/live_broken.mjs');
await attempt('./esm/live_missing_builtin.mjs');
await attempt('./esm/live_star.mjs');
await attempt('./esm/live_circle_a.mjs');
const { default: named } = await import('./esm/live_default.mjs');
const { default: Type } = await import('./esm/live_default_class.mjs');
console.log(named.name, named(), Type.name, Type.made);
