/* In place of Closure Compiler's, which takes anything that has a length and throws plain Errors. */
'require es6/util/arrayiterator';

$jscomp.makeIterator = function (iterable) {
  var method = iterable === undefined || iterable === null ? undefined : iterable[Symbol.iterator];
  if (typeof method === 'function') return method.call(iterable);
  // Arguments and typed arrays, on engines where they cannot be iterated.
  if (Object.prototype.toString.call(iterable) === '[object Arguments]' || ArrayBuffer.isView(iterable)) {
    return $jscomp.arrayIterator(iterable);
  }
  var isObject = typeof iterable === 'object' || typeof iterable === 'function';
  throw new TypeError((iterable !== null && isObject ? typeof iterable : String(iterable)) + ' is not iterable');
};
