// What `using` and `await using` call.
const { Readable, Writable } = require('stream');
const { spawn } = require('child_process');
const r = new Readable({ read() {} }).on('error', e => console.log('readable', e.name, e.code));
const w = new Writable({ write(chunk, encoding, done) { done(); } }).on('error', e => console.log('writable', e.name));
r[Symbol.asyncDispose]().then(value => {
  console.log(value, r.destroyed);
  return w[Symbol.asyncDispose]();
}).then(() => {
  console.log(w.destroyed);
  const ended = new Writable({ write(chunk, encoding, done) { done(); } });
  ended.end('x', () => ended[Symbol.asyncDispose]().then(() => console.log('ended', ended.destroyed)));
});
const timer = setTimeout(() => console.log('never'), 1);
timer[Symbol.dispose]();
const soon = setImmediate(() => console.log('never'));
soon[Symbol.dispose]();
const child = spawn('cat');
child.on('exit', (code, signal) => console.log('child', code, signal));
child[Symbol.dispose]();
console.log(child.killed);
process.nextTick(function () { 'use strict'; console.log(this); });
