/* The colours of inspect: what each name means to a terminal, and which kinds of values have which. */
'use strict';

exports.colors = Object.create(null);
[['reset', 0, 0], ['bold', 1, 22], ['dim', 2, 22], ['italic', 3, 23], ['underline', 4, 24], ['blink', 5, 25],
  ['inverse', 7, 27], ['hidden', 8, 28], ['strikethrough', 9, 29], ['doubleunderline', 21, 24], ['black', 30, 39],
  ['red', 31, 39], ['green', 32, 39], ['yellow', 33, 39], ['blue', 34, 39], ['magenta', 35, 39], ['cyan', 36, 39],
  ['white', 37, 39], ['bgBlack', 40, 49], ['bgRed', 41, 49], ['bgGreen', 42, 49], ['bgYellow', 43, 49],
  ['bgBlue', 44, 49], ['bgMagenta', 45, 49], ['bgCyan', 46, 49], ['bgWhite', 47, 49], ['framed', 51, 54],
  ['overlined', 53, 55], ['gray', 90, 39], ['grey', 90, 39], ['redBright', 91, 39], ['greenBright', 92, 39],
  ['yellowBright', 93, 39], ['blueBright', 94, 39], ['magentaBright', 95, 39], ['cyanBright', 96, 39],
  ['whiteBright', 97, 39]].forEach(function (row) { exports.colors[row[0]] = [row[1], row[2]]; });

exports.styles = Object.create(null);
[['special', 'cyan'], ['number', 'yellow'], ['bigint', 'yellow'], ['boolean', 'yellow'], ['undefined', 'grey'],
  ['null', 'bold'], ['string', 'green'], ['symbol', 'green'], ['date', 'magenta'], ['regexp', 'red'],
  ['module', 'underline']].forEach(function (row) { exports.styles[row[0]] = row[1]; });
