// Top-level await, modules that wait for others, and what import() gives.
import { value, late } from './esm/late.mjs';
import data from './esm/data.json' with { type: 'json' };
import fs, { readFileSync } from 'node:fs';

console.log(value, late, data, fs.readFileSync === readFileSync);
const lib = await import('./esm/late.mjs');
console.log(lib.value, await lib.later());
try {
  await import('./esm/missing.mjs');
} catch (error) {
  console.log(error.code);
}
try {
  await import('no-such-package');
} catch (error) {
  console.log(error.code);
}
for await (const each of [Promise.resolve(1), 2]) console.log(each);
const { default: again } = await import('./esm/data.json', { with: { type: 'json' } });
console.log(again.list, import.meta.url.endsWith('/await.mjs'), typeof import.meta.dirname);
if (data) {
  console.log(await Promise.all([1, Promise.resolve(2)]));
}
export {};
