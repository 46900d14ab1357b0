import { createRequire } from 'node:module';
import { inspect, types } from 'node:util';
import * as some from './esm/exports.mjs';
import * as star from './esm/star.mjs';
import * as empty from './esm/empty.mjs';
import * as common from './esm/common.cjs';
import * as path from 'node:path';

console.log(some, star, empty, common);
console.log(Object.keys(some), JSON.stringify(some), Object.keys(path).join());
console.log(Object.prototype.toString.call(some), Object.getPrototypeOf(some), Object.isSealed(some), Reflect.ownKeys(empty));
console.log(types.isModuleNamespaceObject(some), types.isModuleNamespaceObject(common), types.isModuleNamespaceObject({}));
console.log(inspect({ in: { an: { object: star } } }), inspect([some], { depth: 0 }));

const required = createRequire(import.meta.url)('./esm/exports.mjs');
console.log(required, Object.keys(required), createRequire(import.meta.url)('./esm/star.mjs') === star);
console.log((await import('./esm/exports.mjs')) === some, (await import('./esm/common.cjs')) === common, required === some);

some.later();
console.log(some.Mango, star.Mango, required.Mango);
