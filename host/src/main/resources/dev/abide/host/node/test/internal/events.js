/* The stream of what happens to tests, which reporters read and `run` returns. */
'use strict';

var Readable = require('stream').Readable;

function TestsStream() {
  Readable.call(this, { objectMode: true, highWaterMark: 9007199254740991, read: function () {} });
}
Object.setPrototypeOf(TestsStream.prototype, Readable.prototype);
Object.setPrototypeOf(TestsStream, Readable);

/** Tells of an event of a place, which may be unknown. */
TestsStream.prototype._tell = function (type, data, location) {
  if (location) {
    data.line = location.line;
    data.column = location.column;
    data.file = location.file;
  }
  this.emit(type, data);
  this.push({ type: type, data: data });
};

TestsStream.prototype._result = function (type, test, details) {
  var data = {
    name: test.name, nesting: test.nesting, testNumber: test.number, details: details, line: undefined, column: undefined, file: undefined
  };
  var location = test.location;
  if (location) {
    data.line = location.line;
    data.column = location.column;
    data.file = location.file;
  }
  if (test.skipped) data.skip = test.message || true;
  else if (test.isTodo) data.todo = test.message || true;
  this._tell(type, data);
};

TestsStream.prototype._about = function (type, test) {
  this._tell(type, { nesting: test.nesting, name: test.name }, test.location);
};

TestsStream.prototype._diagnostic = function (nesting, message, location) {
  this._tell('test:diagnostic', { nesting: nesting, message: message }, location);
};

TestsStream.prototype._plan = function (nesting, count, location) {
  this._tell('test:plan', { nesting: nesting, count: count }, location);
};

module.exports = TestsStream;
