'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var left = 4, names = [];
  for (var i = 0; i < 4; i++) {
    test.worker(function (test, port, data) {
      test.addon.own(data);
      port.postMessage(test.addon.name_of_owner());
    }, {workerData: 'worker ' + i}).on('message', function (name) {
      names.push(name);
    }).on('exit', ended);
  }
  function ended(code) {
    if (code !== 0) test.print('exit', code);
    if (--left === 0) {
      test.print(names.sort().join(', '));
      test.addon.takeLog();
      done();
    }
  }
};
