/* Patterns of file names as regular expressions. */
'use strict';

function alternatives(text) {
  return '(?:' + text.split(',').map(part).join('|') + ')';
}

function part(text) {
  return text.replace(/\*\*\/|\*\*|\*|\?|\{([^{}]*)\}|\[[^\]]*\]|[\\^$.|+()]/g, function (sign, inner) {
    if (sign === '**/') return '(?:[^/]+/)*';
    if (sign === '**') return '.*';
    if (sign === '*') return '[^/]*';
    if (sign === '?') return '[^/]';
    if (sign.charAt(0) === '{') return alternatives(inner);
    if (sign.charAt(0) === '[') return sign.replace(/^\[!/, '[^');
    return '\\' + sign;
  });
}

exports.expression = function expression(pattern) {
  return new RegExp('^' + part(pattern) + '$');
};
