/* util.parseArgs */
'use strict';

var errors = require('internal/errors');
var hasOwn = Object.prototype.hasOwnProperty;

function fail(code, message) {
  throw errors.coded(TypeError, code, message);
}

/** One reading of arguments: what it was asked, and what it has found. */
function Reading(config) {
  this.args = config.args || process.argv.slice(2);
  this.options = config.options || {};
  this.strict = config.strict !== false;
  this.allowsPositionals = config.allowPositionals !== undefined ? config.allowPositionals : !this.strict;
  this.values = Object.create(null);
  this.positionals = [];
  this.tokens = [];
}

Reading.prototype.run = function run() {
  for (var i = 0; i < this.args.length; i++) {
    var text = this.args[i];
    if (text === '--') {
      this.terminate(i);
      break;
    }
    var long = /^--([^=]+)(?:=([\s\S]*))?$/.exec(text);
    if (long) i = this.long(long[1], long[2], i);
    else if (/^-[^-]/.test(text)) i = this.short(text, i);
    else this.positional(text, i);
  }
  this.addDefaults();
};

Reading.prototype.terminate = function terminate(index) {
  this.tokens.push({ kind: 'option-terminator', index: index });
  for (var i = index + 1; i < this.args.length; i++) this.positional(this.args[i], i);
};

/** Reads --name or --name=value at an index; returns that of the last argument it took. */
Reading.prototype.long = function long(name, value, index) {
  var next = this.args[index + 1];
  var isNext = value === undefined && this.takesValue(name) && next !== undefined && next !== '--';
  this.store(name, '--' + name, isNext ? next : value, index, value !== undefined);
  return isNext ? index + 1 : index;
};

/** Reads -abc at an index; its last letter may have a value. Returns the index of the last argument it took. */
Reading.prototype.short = function short(text, index) {
  for (var c = 1; c < text.length; c++) {
    var raw = '-' + text.charAt(c);
    var name = this.nameOf(text.charAt(c));
    if (!this.takesValue(name)) {
      this.store(name, raw, undefined, index, undefined);
      continue;
    }
    var rest = text.slice(c + 1);
    var next = this.args[index + 1];
    this.store(name, raw, rest || next, index, rest !== '');
    return rest === '' && next !== undefined ? index + 1 : index;
  }
  return index;
};

Reading.prototype.nameOf = function nameOf(letter) {
  for (var name in this.options) if (this.options[name].short === letter) return name;
  return letter;
};

Reading.prototype.takesValue = function takesValue(name) {
  return !!this.options[name] && this.options[name].type === 'string';
};

Reading.prototype.store = function store(name, raw, value, index, isInline) {
  var option = this.options[name];
  if (this.strict && !option) this.refuse(raw);
  if (this.strict) checkOption(option, name, value);
  this.tokens.push({
    kind: 'option', name: name, rawName: raw, index: index, value: value, inlineValue: value === undefined ? undefined : isInline
  });
  if (name !== '__proto__') this.keep(name, value === undefined ? true : value, !!option && option.multiple);
};

Reading.prototype.keep = function keep(name, value, isMultiple) {
  if (!isMultiple) this.values[name] = value;
  else if (hasOwn.call(this.values, name)) this.values[name].push(value);
  else this.values[name] = [value];
};

Reading.prototype.refuse = function refuse(raw) {
  var advice = ". To specify a positional argument starting with a '-', place it at the end of the command after '--', " +
    "as in '-- \"" + raw + '"';
  fail('ERR_PARSE_ARGS_UNKNOWN_OPTION', "Unknown option '" + raw + "'" + (this.allowsPositionals ? advice : ''));
};

function checkOption(option, name, value) {
  var shown = "Option '" + (option.short ? '-' + option.short + ', ' : '') + '--' + name;
  if (option.type === 'string' && value === undefined) {
    fail('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', shown + " <value>' argument missing");
  }
  if (option.type === 'boolean' && value !== undefined) {
    fail('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', shown + "' does not take an argument");
  }
}

Reading.prototype.positional = function positional(text, index) {
  if (!this.allowsPositionals) {
    fail('ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL',
        "Unexpected argument '" + text + "'. This command does not take positional arguments");
  }
  this.tokens.push({ kind: 'positional', index: index, value: text });
  this.positionals.push(text);
};

Reading.prototype.addDefaults = function addDefaults() {
  for (var name in this.options) {
    var value = this.options[name]['default'];
    if (value !== undefined && this.values[name] === undefined) this.values[name] = value;
  }
};

exports.parseArgs = function parseArgs(config) {
  config = config || {};
  var reading = new Reading(config);
  reading.run();
  var result = { values: reading.values, positionals: reading.positionals };
  if (config.tokens) result.tokens = reading.tokens;
  return result;
};
