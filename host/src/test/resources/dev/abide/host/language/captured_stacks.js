'use strict';
// What Error.captureStackTrace gives an object starts with the object as an error, and leaves out a function and what
// it called.
function start() { return captured('problem'); }
function captured(message) {
  const error = new Error(message);
  error.name = 'Own';
  Error.captureStackTrace(error, start);
  return error;
}
function caller() { return start(); }
const lines = caller().stack.split('\n');
console.log(lines[0], /^ {4}at caller /.test(lines[1]));
class Derived extends RangeError {
  constructor(message) {
    super(message);
    Error.captureStackTrace(this, Derived);
  }
}
console.log(new Derived('out').stack.split('\n')[0]);
for (const target of [{}, { name: 'N', message: 'm' }, { name: '', message: 'm' }, { name: 'N' }]) {
  Error.captureStackTrace(target);
  console.log(target.stack.split('\n')[0], Object.keys(target).includes('stack'));
}
for (const wrong of [undefined, 1, 'a']) {
  try {
    Error.captureStackTrace(wrong);
  } catch (e) {
    console.log(e.name);
  }
}
