/* Reports for people, and says at the end once more what failed. */
'use strict';

var failures = require('internal/test/failures');
var shown = require('internal/test/shown');
var Transform = require('stream').Transform;

function SpecReporter() {
  if (!(this instanceof SpecReporter)) return new SpecReporter();
  Transform.call(this, { writableObjectMode: true });
  hidden(this, '_open', []);
  hidden(this, '_printed', 0);
  hidden(this, '_failed', []);
}
Object.setPrototypeOf(SpecReporter.prototype, Transform.prototype);
Object.setPrototypeOf(SpecReporter, Transform);

function hidden(target, name, value) {
  Object.defineProperty(target, name, { value: value, writable: true });
}

// The heads of parents are printed when it is clear that they have children.
SpecReporter.prototype._heads = function () {
  var text = '';
  for (; this._printed < this._open.length - 1; this._printed++) {
    var parent = this._open[this._printed];
    text += shown.indent(parent.nesting) + shown.SYMBOLS.arrow + parent.name + '\n';
  }
  return text;
};

SpecReporter.prototype._result = function (type, data) {
  var error = data.details.error;
  var heads = this._heads();
  var hasChildren = this._printed === this._open.length && this._open.length > 0;
  this._open.pop();
  this._printed = Math.min(this._printed, this._open.length);
  if (type === 'test:fail' && error && error.failureType !== failures.SUBTESTS) this._failed.push(data);
  var showsError = !error || error.failureType !== failures.SUBTESTS;
  return heads + shown.result(type, data, shown.indent(data.nesting), hasChildren, showsError);
};

SpecReporter.prototype._text = function (type, data) {
  switch (type) {
    case 'test:start':
      this._open.push(data);
      return this._heads();
    case 'test:pass':
    case 'test:fail':
      return this._result(type, data);
    case 'test:stdout':
    case 'test:stderr':
      return data.message;
    case 'test:diagnostic':
      return shown.colored(type, shown.indent(data.nesting) + shown.SYMBOLS[type] + data.message) + '\n';
    default:
      return '';
  }
};

SpecReporter.prototype._transform = function (event, encoding, callback) {
  callback(null, this._text(event.type, event.data));
};

SpecReporter.prototype._flush = function (callback) {
  if (this._failed.length === 0) {
    callback(null, '');
    return;
  }
  var texts = ['\n' + shown.colored('test:fail', shown.SYMBOLS['test:fail'] + 'failing tests:') + '\n'];
  this._failed.forEach(function (data) {
    var at = require('internal/test/location').shown(data.file || '', data.line, data.column);
    texts.push('test at ' + at + '\n' + shown.result('test:fail', data, '', false, true).replace(/\n$/, ''));
  });
  callback(null, texts.join('\n'));
};

module.exports = SpecReporter;
