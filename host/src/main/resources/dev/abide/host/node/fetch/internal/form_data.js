/* FormData: names and values in their order, which may repeat. */
'use strict';

function FormData() {
  if (!(this instanceof FormData)) throw new TypeError("Class constructor FormData cannot be invoked without 'new'");
  Object.defineProperty(this, '_entries', { value: [], writable: true });
}

function method(name, body) {
  Object.defineProperty(FormData.prototype, name, { value: body, writable: true, configurable: true, enumerable: typeof name === 'string' });
}

/** A blob becomes a file, anything else text. */
function entry(name, value, filename) {
  if (value instanceof Blob && (filename !== undefined || !(value instanceof File))) {
    value = new File([value], filename === undefined ? 'blob' : String(filename), { type: value.type });
  }
  return [String(name), value instanceof Blob ? value : String(value)];
}

function others(form, name) {
  return form._entries.filter(function (each) { return each[0] !== String(name); });
}

method('append', function append(name, value, filename) { this._entries.push(entry(name, value, filename)); });
method('delete', function (name) { this._entries = others(this, name); });
method('get', function get(name) {
  var all = this.getAll(name);
  return all.length === 0 ? null : all[0];
});
method('getAll', function getAll(name) {
  return this._entries.filter(function (each) { return each[0] === String(name); }).map(function (each) { return each[1]; });
});
method('has', function has(name) { return this.getAll(name).length > 0; });
method('set', function set(name, value, filename) {
  var at = this._entries.findIndex(function (each) { return each[0] === String(name); });
  var made = entry(name, value, filename);
  if (at < 0) {
    this._entries.push(made);
    return;
  }
  var before = this._entries.slice(0, at);
  this._entries = before.concat([made], this._entries.slice(at + 1).filter(function (each) { return each[0] !== made[0]; }));
});
method('keys', function keys() { return this._entries.map(function (each) { return each[0]; })[Symbol.iterator](); });
method('values', function values() { return this._entries.map(function (each) { return each[1]; })[Symbol.iterator](); });
method('entries', function entries() { return this._entries.map(function (each) { return each.slice(); })[Symbol.iterator](); });
method('forEach', function forEach(callback, self) {
  this._entries.forEach(function (each) { callback.call(self, each[1], each[0], this); }, this);
});
method(Symbol.iterator, FormData.prototype.entries);
if (Symbol.toStringTag) Object.defineProperty(FormData.prototype, Symbol.toStringTag, { value: 'FormData', configurable: true });

function quoted(text) { return text.replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/"/g, '%22'); }

/** The form as the body of a request. */
exports.toBlob = function toBlob(form) {
  var boundary = '----formdata-undici-0' + String(Math.floor(Math.random() * 1e11) + 1e11).slice(1);
  var parts = [];
  form._entries.forEach(function (each) {
    var head = '--' + boundary + '\r\nContent-Disposition: form-data; name="' + quoted(each[0].replace(/\r?\n|\r/g, '\r\n')) + '"';
    if (typeof each[1] === 'string') parts.push(head + '\r\n\r\n' + each[1].replace(/\r?\n|\r/g, '\r\n'));
    else parts.push(head + '; filename="' + quoted(each[1].name) + '"\r\nContent-Type: ' + (each[1].type || 'application/octet-stream') + '\r\n\r\n', each[1]);
    parts.push('\r\n');
  });
  parts.push('--' + boundary + '--\r\n');
  return new Blob(parts, { type: 'multipart/form-data; boundary=' + boundary });
};

exports.FormData = FormData;
