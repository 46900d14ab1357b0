// What most scripts need when they start: the builtins, modern syntax, an addon, a promise, a timer.
const modules = ['assert', 'buffer', 'child_process', 'crypto', 'events', 'fs', 'os', 'path', 'stream', 'url', 'util', 'zlib'];
for (const name of modules) require(name);

class Trainee {
  constructor(...names) { this.names = names; }
  async *each() { yield* this.names; }
}

(async () => {
  const { call } = require('./training.node');
  try {
    call(() => {});
  } catch (e) {
    console.log(`${e.code}: ${e?.message}`);
  }
  for await (const name of new Trainee('a', 'b').each()) console.log(Buffer.from(name).toString('hex'));
  setTimeout(() => console.log(require('util').inspect({ done: true })), 1);
})();
