// @node-rs/jsonwebtoken (Rust, napi-rs): objects in and out, rejected promises.
const { sign, verify, Algorithm } = require('@node-rs/jsonwebtoken');

const key = 'not a secret';
const claims = { data: { user: 'ada', roles: ['reader', 'writer'] }, iss: 'abide', exp: 4102444800 };

const main = async () => {
  const token = await sign(claims, key);
  console.log(token.split('.').length, 'parts');
  const read = await verify(token, key, { algorithms: [Algorithm.HS256], validateExp: true });
  console.log('issuer', read.iss, 'user', read.data.user, 'roles', read.data.roles.join('+'));
  try {
    await verify(token, 'another key');
  } catch (error) {
    console.log('another key:', error instanceof Error, error.message);
  }
};

main().catch((error) => {
  console.log('failed:', error.message);
  process.exitCode = 1;
});
