/* In place of Closure Compiler's, which takes anything that has a length and throws plain Errors. */
'require es6/util/arrayiterator';

$jscomp.iteratorOf = function (iterable) {
  var method = iterable === undefined || iterable === null ? undefined : iterable[Symbol.iterator];
  if (typeof method === 'function') return method.call(iterable);
  // Arguments and typed arrays, on engines where they cannot be iterated.
  if (Object.prototype.toString.call(iterable) === '[object Arguments]' || ArrayBuffer.isView(iterable)) {
    return $jscomp.arrayIterator(iterable);
  }
  throw new TypeError(($jscomp.isObject(iterable) ? typeof iterable : String(iterable)) + ' is not iterable');
};

/* Not by the global Object, which may be another world's, or the script's own. */
$jscomp.isObject = function (value) {
  return typeof value === 'object' ? value !== null : typeof value === 'function';
};

/* What an array pattern of some elements asks for them: all are read at once, and the iterator is closed. */
$jscomp.firstElements = function (iterator, length) {
  var results = [];
  var result = { done: false };
  for (var i = 0; i < length && !result.done; i++) {
    result = iterator.next();
    if (!$jscomp.isObject(result)) throw new TypeError('Iterator result ' + String(result) + ' is not an object');
    results.push(result.done ? { value: undefined } : { value: result.value });
  }
  if (!result.done) {
    var answer = iterator.return();
    if (!$jscomp.isObject(answer)) throw new TypeError(String(answer) + ' is not an object');
  }
  return $jscomp.arrayIterator(results.map(function (each) { return each.value; }));
};

/* `length` is that of the array pattern, if it is for one without a rest. */
$jscomp.makeIterator = function (iterable, length) {
  var iterator = $jscomp.iteratorOf(iterable);
  var isClosed = length !== undefined && iterator.return !== undefined && iterator.return !== null;
  return isClosed ? $jscomp.firstElements(iterator, length) : iterator;
};
