'use strict';
var test = require('../test')(__dirname);

// The finalizer belongs to the memory: whatever becomes of the object, it runs once, and later.
function finalizedOnce(name, leave, then) {
  var before = test.addon.count_of_watched();
  var kept = leave(test.addon.create_watched());
  test.addon.takeLog();
  test.print(name, 'at once', test.addon.count_of_watched() - before);
  test.print(name, 'kept', kept === undefined ? 'nothing' : kept.byteLength);
  kept = undefined;
  test.untilCollected(function () { return test.addon.count_of_watched() > before; }, function () {
    global.gc();
    setImmediate(function () {
      global.gc();
      setImmediate(function () {
        test.print(name, 'in the end', test.addon.count_of_watched() - before);
        then();
      });
    });
  });
}

module.exports = function (done) {
  finalizedOnce('detached', function (buffer) {
    test.addon.detach(buffer);
    return buffer;
  }, function () {
    finalizedOnce('only a view is left', function (buffer) { return new Uint8Array(buffer, 8); }, function () {
      finalizedOnce('offered for a transfer', function (buffer) {
        var channel = new (require('worker_threads').MessageChannel)();
        try {
          channel.port1.postMessage(buffer, [buffer]);
        } catch (e) {
          // Newer releases of Node refuse what is not their own memory; older ones copy it.
        }
        channel.port1.close();
        return buffer;
      }, done);
    });
  });
};
