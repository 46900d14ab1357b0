/*
 * Puts entries between braces: on one line if they are few and short, those of a long list in columns, and otherwise
 * each on a line of its own.
 */
'use strict';

var primitives = require('internal/util/primitives');

var LONG_LIST = 6;
var GAP = 2;
// Columns for what may stand around an object on its line.
var SPARE = 10;

/** Returns the text of an object from the texts of its entries. */
exports.layout = function layout(state, output, shape, depth, value) {
  if (state.compact === true) return compactly(state, output, shape);
  var lead = shape.base === '' ? '' : shape.base + ' ';
  var rows = output;
  if (typeof state.compact === 'number' && state.compact >= 1) {
    if (shape.isList && output.length > LONG_LIST) rows = inColumns(state, output, value);
    // Rows stay rows.
    if (rows === output && state.level - depth < state.compact && fits(state, output, shape)) {
      return lead + shape.open + ' ' + output.join(', ') + ' ' + shape.close;
    }
  }
  var margin = '\n' + primitives.repeat(' ', state.indentation);
  return lead + shape.open + margin + '  ' + rows.join(',' + margin + '  ') + margin + shape.close;
};

function compactly(state, output, shape) {
  var base = shape.base === '' ? '' : ' ' + shape.base;
  var isOneLine = shape.base.indexOf('\n') < 0 && widthOf(state, output) + output.length <= state.breakLength;
  if (isOneLine) return shape.open + base + ' ' + output.join(', ') + ' ' + shape.close;
  var margin = '\n' + primitives.repeat(' ', state.indentation) + '  ';
  var isShort = shape.base === '' && shape.open.length === 1;
  return shape.open + (isShort ? ' ' : base + margin) + output.join(',' + margin) + ' ' + shape.close;
}

function widthOf(state, output) {
  return output.reduce(function (width, entry) {
    return width + (state.colors ? primitives.stripColors(entry) : entry).length;
  }, 0);
}

/** Whether all entries, with what separates them, have room on the line. */
function fits(state, output, shape) {
  if (shape.base.indexOf('\n') >= 0) return false;
  var taken = state.indentation + shape.open.length + shape.base.length + SPARE;
  if (taken + widthOf(state, output) + output.length * GAP > state.breakLength) return false;
  return output.every(function (entry) { return entry.indexOf('\n') < 0; });
}

// ---- Columns

/** Arranges the entries of a long list in columns, or returns the same list if they are too wide for that. */
function inColumns(state, output, value) {
  // What is left out is said on a row of its own.
  var hasRest = state.maxArrayLength < output.length;
  var entries = hasRest ? output.slice(0, -1) : output;
  var widths = entries.map(primitives.columnsOf);
  var count = columnCount(state, widths, output.length);
  if (count <= 1) return output;
  var rows = arranged(entries, widths, widest(widths, count), isNumeric(value, output.length));
  return hasRest ? rows.concat(output[output.length - 1]) : rows;
}

/** How many columns make about 2.5 times the height; none if few fit, or if one entry is much wider than most. */
function columnCount(state, widths, length) {
  var most = widths.reduce(function (widest, width) { return Math.max(widest, width); }, 0);
  var total = widths.reduce(function (sum, width) { return sum + width + GAP; }, 0);
  var cell = most + GAP;
  var isEven = total / cell > 5 || most <= 6;
  if (cell * 3 + state.indentation >= state.breakLength || !isEven) return 0;
  // Narrower than the widest by what the cells differ on the average.
  var usual = Math.max(cell - 3 - Math.sqrt(cell - total / length), 1);
  return Math.min(
    Math.round(Math.sqrt(2.5 * usual * widths.length) / usual),
    Math.floor((state.breakLength - state.indentation) / cell),
    state.compact * 4,
    15);
}

/** The width of each column. */
function widest(widths, count) {
  var columns = [];
  widths.forEach(function (width, index) {
    columns[index % count] = Math.max(columns[index % count] || 0, width);
  });
  return columns;
}

/** Whether a list holds nothing but numbers, which stand at the right of their columns. */
function isNumeric(value, length) {
  if (value === undefined) return true;
  for (var i = 0; i < length; i++) if (typeof value[i] !== 'number' && !primitives.isBigInt(value[i])) return false;
  return true;
}

function arranged(entries, widths, columns, atRight) {
  var rows = [];
  for (var first = 0; first < entries.length; first += columns.length) {
    var end = Math.min(first + columns.length, entries.length);
    var cells = [];
    for (var i = first; i < end; i++) {
      var room = primitives.repeat(' ', columns[i - first] - widths[i]);
      var isLast = i === end - 1;
      cells.push(atRight ? room + entries[i] + (isLast ? '' : ', ') : entries[i] + (isLast ? '' : ', ' + room));
    }
    rows.push(cells.join(''));
  }
  return rows;
}
