// Specifiers of imports are URLs: what they lead to, and what is refused.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'specifiers')));
const write = (name, text) => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
};
const shown = (text) => String(text).replaceAll(pathToFileURL(folder).href, 'URL').replaceAll(folder, 'FOLDER');

const own = 'export default import.meta.url.split("/").pop(); globalThis.runs = (globalThis.runs ?? 0) + 1; export const run = runs;';
for (const name of ['plain.mjs', 'with space.mjs', 'hash#.mjs', 'question?.mjs', 'percent%.mjs', 'ü.mjs', '[b].mjs', 'folder/index.js', 'twice.js'])
  write(name, name.endsWith('index.js') ? 'exports.a = 1;' : own);
write('common.cjs', 'exports.name = __filename.split("/").pop(); globalThis.commons = (globalThis.commons ?? 0) + 1; exports.run = commons;');
write('fails.mjs', 'globalThis.failures = (globalThis.failures ?? 0) + 1; throw new Error("failure " + failures);');
write('late.mjs', 'await null; throw new Error("late");');
write('fails.cjs', 'globalThis.failures = (globalThis.failures ?? 0) + 1; throw new Error("failure " + failures);');
write('data.json', '{"a": 1}');
write('text.txt', 'text');
write('addon.node', '');
write('detected.js', 'import path from "path"; export default typeof path.join + typeof require;');
write('said/package.json', '{"type": "commonjs"}');
write('said/detected.js', 'export default 1;');
write('typed/package.json', '{"type": "module", "name": "typed", "exports": {".": "./a.js", "./gone": "./gone.js", "./null": null}, "imports": {"#a": "./a.js", "#fs": "fs", "#bad": "../a.js", "#null": null}}');
write('typed/a.js', 'export default "typed";');
write('typed/plain', 'export default "without extension";');
write('typed/asks.mjs', 'export const ask = (s) => import(s); export const find = (s) => import.meta.resolve(s);');
write('missing.mjs', 'import { nothing } from "./plain.mjs";');
write('missing_forward.mjs', 'export { nothing as something } from "./plain.mjs";');
write('missing_common.mjs', 'import { nothing } from "./common.cjs";');
write('escaped.mjs', "import it from './pl\\u0061in.mjs'; export default it;");
write('attributed.mjs', 'import data from "./data.json" with { type: "json" }; export { default as again } from "./data.json" with { "type": "json" }; export default data;');
write('unattributed.mjs', 'import data from "./data.json";');
write('node_modules/old/package.json', '{"main": "lib"}');
write('node_modules/old/lib/index.js', 'exports.old = true;');
write('node_modules/old/an extra.js', 'exports.extra = true;');
write('node_modules/bare/readme', '');
write('node_modules/new/package.json', '{"exports": {".": {"import": "./i.mjs", "require": "./r.cjs"}, "./x/*": "./x-*.mjs", "./zzz": "./zzz.mjs"}}');
write('node_modules/new/i.mjs', 'export default "imported";');
write('node_modules/new/x-1.mjs', 'export default "pattern";');
write('asks.mjs', 'export const ask = (s, o) => import(s, o); export const find = (s) => import.meta.resolve(s); export const meta = import.meta;');

async function show(ask, specifier, ...options) {
  try {
    const found = await ask(specifier, ...options);
    console.log(shown(specifier), ...options, found);
  } catch (e) {
    // How a text is refused engines word as they like.
    const message = specifier === './said/detected.js' ? '' : shown(e.message);
    console.log(shown(specifier), ...options, e.name, e.code, message, shown(e.url));
  }
}

const { ask, find, meta } = await import(pathToFileURL(path.join(folder, 'asks.mjs')).href);
for (const specifier of [
  './plain.mjs', './plain.mjs?v=1', './plain.mjs?v=2', './plain.mjs?v=1', './plain.mjs#x', './pl%61in.mjs', './x/../plain.mjs', './plain.mjs ',
  './with space.mjs', './with%20space.mjs', './hash%23.mjs', './hash#.mjs', './question%3F.mjs', './question?.mjs', './percent%25.mjs',
  './ü.mjs', './%C3%BC.mjs', './[b].mjs', './common.cjs', './common.cjs?x', pathToFileURL(folder).href + '/plain.mjs', folder + '/plain.mjs',
  './folder', './folder/', './folder/index', './folder/index.js', './absent.mjs', './absent', './plain', './plain.mjs/', '.', './a%2Fb.mjs', './a%5Cb.mjs',
  './fails.mjs', './fails.mjs', './fails.cjs', './fails.cjs', './late.mjs', './late.mjs', './text.txt', './addon.node', './data.json', './detected.js', './said/detected.js',
  './typed/a.js', './typed/plain', './missing.mjs', './missing_forward.mjs', './missing_common.mjs', './escaped.mjs', './attributed.mjs', './unattributed.mjs',
  'old', 'old/lib', 'old/lib/index.js', 'old/an%20extra.js?q', 'old/none.js', 'bare', 'new', 'new/x/1', 'new/x/2', 'new/y', 'new/zzz', 'new/i.mjs',
  'absent', 'absent/file.js', '@scope', '@scope/absent', '.hidden', 'per%63ent', '#none', '#', 'node:absent', 'https://example.com/x.mjs', 'other:x',
  'file://host/x.mjs', 'data:text/javascript,export default 7', 'data:text/javascript;base64,ZXhwb3J0IGRlZmF1bHQgOA==', 'data:text/javascript,export default import.meta.url',
  'data:text/javascript,import fs from "fs"; export default typeof fs.readFileSync', 'data:text/javascript,import "./x.mjs"', 'data:text/javascript,import "absent"',
  'data:application/json,{}', 'data:text/css,a'
]) await show(ask, specifier);

for (const options of [{ with: { type: 'json' } }, { with: { type: 'css' } }, { with: { type: 5 } }, { with: 5 }, 5, null, {}, undefined]) {
  await show(ask, './data.json', options);
  await show(ask, './plain.mjs', options);
}
await show(ask, './with space.mjs', { with: { more: 'x' } });
await show(ask, 'fs', { with: { type: 'json' } });
await show(ask, 'data:application/json,{"a":1}', { with: { type: 'json' } });

for (const specifier of ['./plain.mjs', './plain.mjs?v#w', './with space.mjs', './absent.mjs', './folder', 'old', 'new', 'new/y', 'absent', 'fs', 'node:fs', 'node:absent', 'fs/promises', 'https://example.com/', '/a/../b', 'data:,x']) {
  try {
    console.log(specifier, shown(find(specifier)));
  } catch (e) {
    console.log(specifier, e.name, e.code, shown(e.message));
  }
}
console.log(Object.keys(meta), Object.getPrototypeOf(meta), shown(meta.url), shown(meta.filename), shown(meta.dirname));

const typed = await import(pathToFileURL(path.join(folder, 'typed/asks.mjs')).href);
for (const specifier of ['#a', '#fs', '#bad', '#null', '#none', '#/a', 'typed', 'typed/gone', 'typed/null', 'typed/none']) {
  try {
    console.log(specifier, Object.keys(await typed.ask(specifier)).slice(0, 3), shown(typed.find(specifier)));
  } catch (e) {
    console.log(specifier, e.name, e.code, shown(e.message));
  }
}
fs.rmSync(folder, { recursive: true });
