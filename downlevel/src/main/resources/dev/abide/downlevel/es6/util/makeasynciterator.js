/* In place of Closure Compiler's, whose wrapper of synchronous iterators takes one turn more of the microtasks. */
'require es6/symbol';
'require es6/util/makeiterator';

$jscomp.makeAsyncIterator = function (iterable) {
  var method = iterable[Symbol.asyncIterator];
  if (method !== undefined && method !== null) return method.call(iterable);
  return new $jscomp.AsyncIteratorFromSyncWrapper($jscomp.iteratorOf(iterable));
};

$jscomp.AsyncIteratorFromSyncWrapper = function (iterator) {
  function settled(ask) {
    try {
      var result = ask();
      $jscomp.stepOf(result);
      var done = !!result.done;
      return Promise.resolve(result.value).then(function (value) { return { value: value, done: done }; });
    } catch (error) {
      return Promise.reject($abide$core.caught(error));
    }
  }

  this[Symbol.asyncIterator] = function () { return this; };
  this[Symbol.iterator] = function () { return iterator; };

  this.next = function (value) {
    return settled(function () { return iterator.next(value); });
  };

  this.throw = function (error) {
    return settled(function () {
      var method = iterator.throw;
      if (method !== undefined && method !== null) return method.call(iterator, error);
      var close = iterator.return;
      if (close !== undefined && close !== null) close.call(iterator);
      throw new TypeError('The iterator does not provide a \'throw\' method');
    });
  };

  if (iterator.return !== undefined) {
    this.return = function (value) {
      return settled(function () { return iterator.return(value); });
    };
  }
};
