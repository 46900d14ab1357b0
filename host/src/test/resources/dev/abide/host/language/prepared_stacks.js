'use strict';
// Who prepares stacks gets the object whose stack is captured, and call sites with lines and columns.
class Problem extends Error {
  constructor(message) {
    super(message);
    this.name = 'Problem';
    Error.captureStackTrace(this, Problem);
  }
}
const standard = Error.prepareStackTrace;
Error.prepareStackTrace = (error, sites) => [error.name, error.message, typeof sites[0].getLineNumber(), typeof sites[0].getColumnNumber()].join();
console.log(new Problem('first').stack);
const plain = { name: 'plain', message: 'second' };
Error.captureStackTrace(plain);
console.log(plain.stack);
console.log(new RangeError('third').stack);
Error.prepareStackTrace = standard;
console.log(new Problem('fourth').stack.split('\n')[0]);
