// A file without a kind is a script if it parses as one, and runs once; an ES module by what only those have.
const fs = require('fs');
const os = require('os');
const path = require('path');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'undecided-'));
let number = 0;

function run(text) {
  const file = path.join(folder, 'f' + number++ + '.js');
  fs.writeFileSync(file, text);
  try {
    const got = require(file);
    console.log(typeof got, Object.prototype.toString.call(got), typeof got.value);
  } catch (e) {
    console.log(e.name, e.message);
  }
}

globalThis.runs = 0;
run('runs++; module.exports = { f: async () => runs && await 1, value: 1 }; throw new SyntaxError("its own")');
run('runs++; const f = async x => await x\nmodule.exports = { value: 2 }');
run('runs++; export const value = 4');
run('runs++; export const value = async () => await 5');
run('runs++; const f = async () => f && await 1; module.exports = { f, value: f.name }; // import export');
console.log(runs);

(async () => {
  for (const text of ['exports.value = async () => f() && await g()', 'export const value = 1', 'export default await 2']) {
    const file = path.join(folder, 'f' + number++ + '.js');
    fs.writeFileSync(file, text);
    console.log(Object.keys(await import(file)));
  }
  fs.rmSync(folder, { recursive: true });
})();
