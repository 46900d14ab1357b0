/* What is wrong with a text that is no JSON, and with a structure that holds itself, in V8's words. */
'use strict';

/** Characters of the text that a message shows on both sides of an unexpected one. */
var SHOWN = 10;

/** What is no text at all most often. */
var SPECIAL = ['[object Object]', 'NaN', 'Infinity', 'undefined'];

function Problem(message) {
  this.message = message;
}

function Scan(text) {
  this.text = text;
  this.at = 0;
}

Scan.prototype.blank = function () {
  while (this.at < this.text.length && ' \t\n\r'.indexOf(this.text[this.at]) >= 0) this.at++;
  return this.text[this.at];
};

Scan.prototype.fail = function (message) {
  return new Problem(message + ' in JSON at position ' + this.at);
};

// `instead` is what would have been right, where the message says so.
Scan.prototype.unexpected = function (instead) {
  var text = this.text;
  var at = this.at;
  if (instead !== undefined) return this.fail(instead);
  if (at >= text.length) return new Problem('Unexpected end of JSON input');
  if (SPECIAL.indexOf(text) >= 0) return new Problem('"' + text + '" is not valid JSON');
  var token = text[at];
  if (/[-\d]/.test(token)) return this.fail('Unexpected number');
  if (token === '"') return this.fail('Unexpected string');
  var start = 0;
  var end = text.length;
  var shown = text;
  if (text.length > 2 * SHOWN) {
    start = at < SHOWN ? 0 : at - SHOWN;
    end = at >= text.length - SHOWN ? text.length : at + SHOWN;
    shown = text.slice(start, end);
  }
  var quoted = (start > 0 ? '...' : '') + '"' + shown + '"' + (end < text.length ? '... ' : ' ');
  return new Problem('Unexpected token \'' + token + '\', ' + quoted + 'is not valid JSON');
};

Scan.prototype.value = function () {
  var first = this.blank();
  if (first === '{') return this.object();
  if (first === '[') return this.array();
  if (first === '"') return this.string();
  if (first !== undefined && /[-\d]/.test(first)) return this.number();
  var scan = this;
  var isWord = ['true', 'false', 'null'].some(function (word) { return word[0] === first && scan.word(word); });
  if (!isWord) throw this.unexpected();
};

Scan.prototype.word = function (word) {
  for (var i = 0; i < word.length; i++, this.at++) {
    if (this.text[this.at] !== word[i]) throw this.unexpected();
  }
  return true;
};

Scan.prototype.object = function () {
  this.at++;
  if (this.blank() === '}') {
    this.at++;
    return;
  }
  for (var instead = 'Expected property name or \'}\''; ; instead = 'Expected double-quoted property name') {
    if (this.blank() !== '"') throw this.unexpected(instead);
    this.string();
    if (this.blank() !== ':') throw this.unexpected('Expected \':\' after property name');
    this.at++;
    this.value();
    var next = this.blank();
    if (next !== ',' && next !== '}') throw this.unexpected('Expected \',\' or \'}\' after property value');
    this.at++;
    if (next === '}') return;
  }
};

Scan.prototype.array = function () {
  this.at++;
  if (this.blank() === ']') {
    this.at++;
    return;
  }
  for (;;) {
    this.value();
    var next = this.blank();
    if (next !== ',' && next !== ']') throw this.unexpected('Expected \',\' or \']\' after array element');
    this.at++;
    if (next === ']') return;
  }
};

Scan.prototype.string = function () {
  for (this.at++; ; this.at++) {
    var c = this.text[this.at];
    if (c === undefined) throw this.fail('Unterminated string');
    if (c === '"') {
      this.at++;
      return;
    }
    if (c < ' ') throw this.fail('Bad control character in string literal');
    if (c === '\\') this.escape();
  }
};

Scan.prototype.escape = function () {
  var c = this.text[++this.at];
  if (c === undefined) throw this.unexpected();
  if (c !== 'u') {
    if ('"\\/bfnrt'.indexOf(c) < 0) throw this.fail('Bad escaped character');
    return;
  }
  for (var i = 0; i < 4; i++) {
    c = this.text[++this.at];
    if (c === undefined || !/[\da-fA-F]/.test(c)) throw this.fail('Bad Unicode escape');
  }
};

Scan.prototype.digits = function (otherwise) {
  if (!/\d/.test(this.text[this.at] || '')) throw this.fail(otherwise);
  while (/\d/.test(this.text[this.at] || '')) this.at++;
};

Scan.prototype.number = function () {
  if (this.text[this.at] === '-') {
    this.at++;
    if (!/\d/.test(this.text[this.at] || '')) throw this.fail('No number after minus sign');
  }
  if (this.text[this.at] === '0') {
    this.at++;
    if (/\d/.test(this.text[this.at] || '')) throw this.unexpected();
  } else {
    this.digits('');
  }
  if (this.text[this.at] === '.') {
    this.at++;
    this.digits('Unterminated fractional number');
  }
  if (/[eE]/.test(this.text[this.at] || '')) {
    this.at++;
    if (/[-+]/.test(this.text[this.at] || '')) this.at++;
    this.digits('Exponent part is missing a number');
  }
};

/** Returns the message, or undefined if the text is JSON. */
exports.problemOf = function problemOf(value) {
  var text = String(value);
  var scan = new Scan(text);
  try {
    scan.value();
    if (scan.blank() === undefined) return undefined;
    throw scan.fail('Unexpected non-whitespace character after JSON').message.replace(' in JSON', '');
  } catch (e) {
    if (typeof e === 'string') return e;
    if (!(e instanceof Problem)) throw e;
    return e.message;
  }
};

function constructorName(object) {
  var name = '';
  try {
    name = object.constructor.name;
  } catch (e) {
    // An object without constructor.
  }
  return typeof name === 'string' && name !== '' ? name : 'Object';
}

function step(key) {
  return typeof key === 'number' ? 'index ' + key : 'property \'' + key + '\'';
}

/** Returns how a structure comes back to what holds it, or undefined if it does not. */
exports.circleIn = function circleIn(root) {
  var holders = [];
  var keys = [];

  function described(start) {
    var lines = ['', '    --> starting at object with constructor \'' + constructorName(holders[start]) + '\''];
    var between = [];
    for (var i = start; i < holders.length - 1; i++) {
      between.push('    |     ' + step(keys[i]) + ' -> object with constructor \'' + constructorName(holders[i + 1]) + '\'');
    }
    if (between.length > 3) between.splice(2, between.length - 3, '    |     ...');
    return lines.concat(between, '    --- ' + step(keys[holders.length - 1]) + ' closes the circle').join('\n');
  }

  function search(value, name) {
    if (value !== null && value !== undefined && typeof value.toJSON === 'function') value = value.toJSON(String(name));
    if (value === null || typeof value !== 'object') return undefined;
    var known = holders.indexOf(value);
    if (known >= 0) return described(known);
    holders.push(value);
    var isArray = Array.isArray(value);
    var own = isArray ? value.map(function (each, index) { return index; }) : Object.keys(value);
    for (var i = 0; i < own.length; i++) {
      keys[holders.length - 1] = own[i];
      var found = search(value[own[i]], own[i]);
      if (found !== undefined) return found;
    }
    holders.pop();
    return undefined;
  }

  return search(root, '');
};
