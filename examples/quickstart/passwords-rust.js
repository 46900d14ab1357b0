// @node-rs/bcrypt (Rust, napi-rs): hashes on worker threads, promises.
const { hash, verify, hashSync } = require('@node-rs/bcrypt');

const salt = '$2b$04$abcdefghijklmnopqrstuu';

const main = async () => {
  console.log(hashSync('secret', { salt }));
  const fresh = await hash('secret', { cost: 4 });
  console.log('length', fresh.length, 'prefix', fresh.slice(0, 7));
  const answers = await Promise.all([verify('secret', fresh), verify('other', fresh), verify('', fresh)]);
  console.log('answers', answers.join(', '));
};

main().catch((error) => {
  console.log('failed:', error.message);
  process.exitCode = 1;
});
