/* In place of Closure Compiler's, which takes anything that has a length and throws plain Errors. */
'require es6/util/arrayiterator';

$jscomp.iteratorOf = function (iterable) {
  var method = iterable === undefined || iterable === null ? undefined : iterable[Symbol.iterator];
  if (typeof method === 'function') return $jscomp.objectFrom(method.call(iterable), 'Result of the Symbol.iterator method');
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

$jscomp.objectFrom = function (value, what) {
  if (!$jscomp.isObject(value)) throw new TypeError(what + ' is not an object');
  return value;
};

$jscomp.stepOf = function (result) {
  return $jscomp.isObject(result) ? result : $jscomp.objectFrom(result, 'Iterator result ' + String(result));
};

/* What an array pattern of some elements asks for them: all are read at once, and the iterator is closed. */
$jscomp.firstElements = function (iterator, length) {
  var results = [];
  var result = { done: false };
  for (var i = 0; i < length && !result.done; i++) {
    result = $jscomp.stepOf(iterator.next());
    results.push(result.done ? { value: undefined } : { value: result.value });
  }
  if (!result.done) $jscomp.stepOf(iterator.return());
  return $jscomp.arrayIterator(results.map(function (each) { return each.value; }));
};

/*
 * What loops and patterns take steps of. An engine's own iterators are taken as they are; what a script says its
 * iterator answers is looked at, since a loop over an answer that is no object would never end.
 */
$jscomp.Steps = function (iterator, step) {
  this.iterator = iterator;
  this.step = step;
};

$jscomp.Steps.prototype.next = function () {
  return $jscomp.stepOf(this.step.call(this.iterator));
};

$jscomp.Steps.prototype.return = function () {
  var close = this.iterator.return;
  if (close !== undefined && close !== null) $jscomp.stepOf(close.call(this.iterator));
};

$jscomp.ownSteps = [[][Symbol.iterator](), ''[Symbol.iterator](), new Map().entries(), new Set().values()].map(
  function (iterator) { return iterator.next; }
);

/* `length` is that of the array pattern, if it is for one without a rest. */
$jscomp.makeIterator = function (iterable, length) {
  var iterator = $jscomp.iteratorOf(iterable);
  var isClosed = length !== undefined && iterator.return !== undefined && iterator.return !== null;
  if (isClosed) return $jscomp.firstElements(iterator, length);
  var step = iterator.next;
  return $jscomp.ownSteps.indexOf(step) >= 0 ? iterator : new $jscomp.Steps(iterator, step);
};
