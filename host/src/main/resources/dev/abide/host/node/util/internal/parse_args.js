/* util.parseArgs */
'use strict';

var errors = require('internal/errors');

function camelSafe(values, name, value, option) {
  if (name === '__proto__') return;
  if (option && option.multiple) {
    if (!Object.prototype.hasOwnProperty.call(values, name)) values[name] = [];
    values[name].push(value);
  } else {
    values[name] = value;
  }
}

exports.parseArgs = function parseArgs(config) {
  config = config || {};
  var args = config.args || process.argv.slice(2);
  var options = config.options || {};
  var strict = config.strict !== false;
  var allowPositionals = config.allowPositionals !== undefined ? config.allowPositionals : !strict;
  var values = Object.create(null);
  var positionals = [];
  var tokens = [];

  function byShort(letter) {
    for (var name in options) if (options[name].short === letter) return name;
    return letter;
  }
  function fail(code, message) { throw errors.coded(TypeError, code, message); }
  function store(name, raw, value, index, inline) {
    var option = options[name];
    if (strict) {
      if (!option) fail('ERR_PARSE_ARGS_UNKNOWN_OPTION', "Unknown option '" + raw + "'");
      if (option.type === 'string' && value === undefined) {
        fail('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', "Option '" + (option.short ? '-' + option.short + ', ' : '') + '--' + name + " <value>' argument missing");
      }
      if (option.type === 'boolean' && value !== undefined) {
        fail('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', "Option '" + (option.short ? '-' + option.short + ', ' : '') + '--' + name + "' does not take an argument");
      }
    }
    tokens.push({ kind: 'option', name: name, rawName: raw, index: index, value: value, inlineValue: value === undefined ? undefined : inline });
    camelSafe(values, name, value === undefined ? true : value, option);
  }
  function takes(name) { return !!options[name] && options[name].type === 'string'; }

  for (var i = 0; i < args.length; i++) {
    var arg = args[i];
    var index = i;
    if (arg === '--') {
      tokens.push({ kind: 'option-terminator', index: i });
      args.slice(i + 1).forEach(positional);
      break;
    }
    var long = /^--([^=]+)(?:=([\s\S]*))?$/.exec(arg);
    if (long) {
      var name = long[1];
      var value = long[2];
      var inline = value !== undefined;
      if (!inline && takes(name) && args[i + 1] !== undefined && args[i + 1] !== '--') value = args[++i];
      store(name, '--' + name, value, index, inline);
    } else if (/^-[^-]/.test(arg)) {
      for (var c = 1; c < arg.length; c++) {
        var shortName = byShort(arg.charAt(c));
        if (takes(shortName)) {
          var rest = arg.slice(c + 1);
          if (rest) store(shortName, '-' + arg.charAt(c), rest, index, true);
          else store(shortName, '-' + arg.charAt(c), args[i + 1] !== undefined ? args[++i] : undefined, index, false);
          break;
        }
        store(shortName, '-' + arg.charAt(c), undefined, index, undefined);
      }
    } else {
      positional(arg, i);
    }
  }

  function positional(text, at) {
    if (!allowPositionals) {
      fail('ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL',
          "Unexpected argument '" + text + "'. This command does not take positional arguments");
    }
    tokens.push({ kind: 'positional', index: at, value: text });
    positionals.push(text);
  }

  Object.keys(options).forEach(function (name) {
    if (options[name]['default'] !== undefined && values[name] === undefined) values[name] = options[name]['default'];
  });
  var result = { values: values, positionals: positionals };
  if (config.tokens) result.tokens = tokens;
  return result;
};
