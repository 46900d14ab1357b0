// Names that need no server.
var dns = require('dns');
console.log(dns.NOTFOUND, dns.V4MAPPED, dns.promises === require('dns/promises'), dns.getDefaultResultOrder());
[function () { dns.lookup('localhost'); }, function () { dns.lookup(1, function () {}); }, function () { dns.lookup('a', { family: 5 }, function () {}); },
  function () { dns.lookup('a', { all: 1 }, function () {}); }].forEach(function (f) {
  try { f(); console.log('no failure'); } catch (e) { console.log(e.name, e.code, e.message); }
});
dns.lookup('127.0.0.1', function (error, address, family) {
  console.log(error, address, family);
  dns.lookup('::1', { all: true }, function (error, addresses) {
    console.log(error, addresses);
    dns.lookup('', function (error, address, family) {
      console.log(error, address, family);
      dns.promises.lookup('localhost', { family: 4 }).then(function (found) {
        console.log(found);
        return require('util').promisify(dns.lookup)('2001:db8:0:0:0:0:0:1', { all: true });
      }).then(console.log);
    });
  });
});
