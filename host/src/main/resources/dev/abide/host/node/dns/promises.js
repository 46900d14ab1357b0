'use strict';

var dns = require('dns');

Object.keys(dns).forEach(function (name) {
  if (name !== 'promises' && name !== 'Resolver') exports[name] = dns[name];
});

exports.lookup = function lookup(hostname, options) {
  return new Promise(function (resolve, reject) {
    dns.lookup(hostname, options || {}, function (error, found, family) {
      if (error) reject(error);
      else resolve(Array.isArray(found) ? found : { address: found, family: family });
    });
  });
};

var resolving = require('internal/dns/resolving');
exports.Resolver = resolving.PromisesResolver;
var usual = null;
resolving.NAMES.forEach(function (name) {
  exports[name] = function () {
    if (usual === null) usual = new resolving.PromisesResolver();
    usual._asked.servers = null;
    usual.setServers(dns.getServers());
    return usual[name].apply(usual, arguments);
  };
});
exports.lookupService = function lookupService(address, port) {
  return new Promise(function (resolve, reject) {
    dns.lookupService(address, port, function (error, hostname, service) {
      if (error) reject(error);
      else resolve({ hostname: hostname, service: service });
    });
  });
};
