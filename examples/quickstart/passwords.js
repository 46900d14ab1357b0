// bcrypt (C++, node-addon-api): the same job with callbacks and asynchronous workers, many at once.
const bcrypt = require('bcrypt');

const salt = '$2b$04$abcdefghijklmnopqrstuu';
const passwords = ['correct', 'horse', 'battery', 'staple'];

passwords.forEach((password) => {
  console.log(password.padEnd(8), bcrypt.hashSync(password, salt).slice(salt.length - 1));
});

bcrypt.hash('secret', 4, (error, hash) => {
  console.log('hash', error === undefined || error === null, hash.length);
  Promise.all(['secret', 'guess'].map((attempt) => bcrypt.compare(attempt, hash))).then((results) => {
    console.log('compare', results);
    console.log('rounds', bcrypt.getRounds(hash));
    bcrypt.compare('secret', undefined, (failure) => console.log('wrong argument:', failure.message));
  });
});
