/* console.table. */
'use strict';

var inspect = require('internal/util/inspect').inspect;
var columnsOf = require('internal/util/primitives').columnsOf;
var types = require('util/types');

function show(value) {
  var plainDepth = value !== null && typeof value === 'object' && !Array.isArray(value) &&
      Object.keys(value).length > 2 ? -1 : 0;
  return inspect(value, { maxArrayLength: 3, breakLength: Infinity, depth: plainDepth });
}

function repeat(text, count) {
  var result = '';
  while (count-- > 0) result += text;
  return result;
}

function row(cells, widths) {
  return '│' + cells.map(function (cell, column) {
    var space = widths[column] - columnsOf(cell);
    return ' ' + cell + repeat(' ', space - 1);
  }).join('│') + '│';
}

function render(head, columns) {
  var height = Math.max.apply(null, columns.map(function (column) { return column.length; }));
  var rows = [];
  var widths = head.map(columnsOf);
  for (var r = 0; r < height; r++) {
    rows.push(columns.map(function (column, c) {
      var cell = column[r] === undefined ? '' : column[r];
      widths[c] = Math.max(widths[c], columnsOf(cell));
      return cell;
    }));
  }
  widths = widths.map(function (width) { return width + 2; });
  function rule(left, middle, right) {
    return left + widths.map(function (width) { return repeat('─', width); }).join(middle) + right;
  }
  return [rule('┌', '┬', '┐'), row(head, widths), rule('├', '┼', '┤')]
    .concat(rows.map(function (cells) { return row(cells, widths); }))
    .concat(rule('└', '┴', '┘')).join('\n');
}

/** The table of tabular data, undefined for what is none. */
exports.tableOf = function (data, properties) {
  if (data === null || typeof data !== 'object') return undefined;
  if (properties !== undefined && !Array.isArray(properties)) {
    throw require('internal/errors').invalidArgType('properties', 'Array', properties);
  }
  if (types.isMap(data)) return mapTable(data);
  if (types.isSet(data)) return setTable(data);
  return tableOfEntries(Object.keys(data).map(function (key) { return [key, data[key]]; }), properties);
};

function mapTable(map) {
  var index = [], keys = [], values = [];
  map.forEach(function (value, key) {
    index.push(String(index.length));
    keys.push(show(key));
    values.push(show(value));
  });
  return render(['(iteration index)', 'Key', 'Values'], [index, keys, values]);
}

function setTable(set) {
  var index = [], values = [];
  set.forEach(function (value) {
    index.push(String(index.length));
    values.push(show(value));
  });
  return render(['(iteration index)', 'Values'], [index, values]);
}

function isPrimitive(value) {
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
}

/** A row for each entry, a column for each property that one of them has, and one for what is no object. */
function tableOfEntries(entries, properties) {
  var head = [];
  var columns = {};
  var plain;
  entries.forEach(function (entry, r) {
    var value = entry[1];
    if (isPrimitive(value)) {
      plain = plain || [];
      plain[r] = show(value);
      return;
    }
    (properties || Object.keys(value)).forEach(function (key) {
      if (!columns.hasOwnProperty(key)) {
        columns[key] = [];
        head.push(key);
      }
      if (Object.prototype.hasOwnProperty.call(value, key)) columns[key][r] = show(value[key]);
    });
  });
  var names = ['(index)'].concat(head);
  var cells = [entries.map(function (entry) { return entry[0]; })].concat(head.map(function (key) { return columns[key]; }));
  return plain === undefined ? render(names, cells) : render(names.concat('Values'), cells.concat([plain]));
}
