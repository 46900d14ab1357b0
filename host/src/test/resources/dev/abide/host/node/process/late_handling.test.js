'use strict';

process.on('unhandledRejection', function (reason) { console.log('unhandled', reason); });
process.on('warning', function (warning) { console.log('warning', warning.name, warning.message.replace(/\d+/, 'N')); });
var first = Promise.reject('first');
setTimeout(function () {
  // Nobody listens: a warning.
  first.catch(function () {});
  setTimeout(function () {
    process.on('rejectionHandled', function (promise) { console.log('handled late', promise === second); });
    var second = Promise.reject('second');
    setTimeout(function () { second.catch(function () {}); }, 5);
  }, 5);
}, 5);
