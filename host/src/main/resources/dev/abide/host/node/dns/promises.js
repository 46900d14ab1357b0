'use strict';

var dns = require('dns');

Object.keys(dns).forEach(function (name) {
  if (name !== 'promises') exports[name] = dns[name];
});

exports.lookup = function lookup(hostname, options) {
  return new Promise(function (resolve, reject) {
    dns.lookup(hostname, options || {}, function (error, found, family) {
      if (error) reject(error);
      else resolve(Array.isArray(found) ? found : { address: found, family: family });
    });
  });
};
