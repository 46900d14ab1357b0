// Modules that import each other: functions are there at once, everything else when it is used.
import text, { A, all, early } from './esm/circle_a.mjs';
import * as b from './esm/circle_b.mjs';
console.log(text, early, new A().name(), b.ofHoisted);
console.log(all());
const again = await import('./esm/circle_b.mjs');
console.log(again === b, again.useA());
try {
  await import('./esm/absent.mjs');
} catch (e) {
  console.log(e.code);
}
