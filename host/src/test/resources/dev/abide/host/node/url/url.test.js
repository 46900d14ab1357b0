'use strict';

var url = require('url');
var bases = [undefined, 'http://example.com/a/b?c#d', 'file:///x/y/z', 'mailto:x@y', 'foo://h/p/q'];
var inputs = ['', 'http://a', 'HTTP://User:Pa%20ss@EXAMPLE.com:80/a/../b/./c?x=y#z', 'https://h:443/', 'https://h:8443', 'http://[::1]:3000/x', 'http://[1:2:0:0:5:0:0:8]/',
  'http://0x7f.1/', 'http://192.168.0.257', 'http://1.2.3', 'http://a b/', 'http://h:99999/', 'file:///C:/a b/%41', 'file:c:\\x\\y', 'file://localhost/etc', 'mailto:a@b.c?subject=x y',
  'data:text/plain,hi there', 'javascript:alert(1)', '//host/p', '/abs', 'rel', '../up', '?q', '#f', './', 'a:b', 'foo://Host/Path', 'foo:/a/b', 'foo:a b', 'http:\\\\h\\p', '  http://t/  ',
  'http://h/\u00e9?\u00e9#\u00e9', 'http://h/%zz', 'http://user@/x', 'blob:https://a.com/x', 'ws://h/p', 'http:///x', 'http://h?x', 'http://h#x', 'non-special://h:80/', 'x', 'http://b\u00fccher.de/',
  'http://h/a%2e%2E/b', 'http://h/\'"<>`{}|^'];
var fields = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];
inputs.forEach(function (input) {
  bases.forEach(function (base) {
    try {
      var parsed = new URL(input, base);
      console.log(JSON.stringify(input), base, JSON.stringify(fields.map(function (field) { return parsed[field]; })));
    } catch (error) {
      console.log(JSON.stringify(input), base, error.name, error.code, error.message);
    }
  });
});
var u = new URL('http://u:p@h:1/p?q=1#f');
[['protocol', 'https'], ['host', 'x:99'], ['hostname', 'y'], ['port', '443'], ['port', ''], ['pathname', '/a b/?#'], ['search', 'a=b c'], ['hash', 'z z'], ['username', 'n@'],
  ['password', ''], ['href', 'http://new/']].forEach(function (change) {
  u[change[0]] = change[1];
  console.log(change.join('='), u.href);
});
var p = new URLSearchParams('?a=1&b=2&a=3&c=%20+x&d');
console.log(p.get('a'), p.getAll('a').join(), p.has('z'), p.get('c'), p.get('d'), p.toString(), p.size);
p.append('e', '\u00e9 &'); p.set('a', 'new'); p['delete']('b'); p.sort();
console.log(p.toString(), p);
u.searchParams.append('k', 'v v'); console.log(u.href, String(new URLSearchParams({ x: 1, y: '2' })), String(new URLSearchParams([['m', 'n']])));
console.log(u);
console.log(url.fileURLToPath('file:///a%20b/c'), url.pathToFileURL('/a b/#?%c').href, url.fileURLToPath(new URL('file:///x')));
['http://h/', 'file://host/x', 'file:///a%2Fb', 5].forEach(function (wrong) {
  try { console.log(url.fileURLToPath(wrong)); } catch (error) { console.log(error.name, error.code, error.message); }
});
['http://user:pass@host.com:8080/p/a/t/h?query=string#hash', '/a/b?c=d', 'mailto:a@b.c', '//h/p', 'HTTP://H/', 'x', 'file:///etc/x', 'http://h', '?a=b', '#c'].forEach(function (text) {
  console.log(JSON.stringify(url.parse(text)), url.format(url.parse(text)));
});
console.log(JSON.stringify(url.parse('/a?b=c&d', true).query), url.parse('//h/p', false, true).host);
[['/one/two/three', 'four'], ['http://example.com/', '/one'], ['http://example.com/one', '/two'], ['http://h/a/b/c', '../d'], ['http://h/a', '?x'], ['http://h/a', '//g/b'], ['a/b', '../c']]
  .forEach(function (pair) { console.log(url.resolve(pair[0], pair[1])); });
console.log(url.format({ protocol: 'http', host: 'h', pathname: 'p', query: { a: 1, b: ['x', 'y'] }, hash: 'z' }), url.format(new URL('http://a:b@h/?x#y'), { auth: false, fragment: false }));
var qs = require('querystring');
console.log(qs.stringify({ a: 'b c', d: ['e', 'f'], g: '', h: true, i: null, j: '\u00e9' }), JSON.stringify(qs.parse('a=b+c&d=e&d=f&g=&h&=x&%E9=1')), qs.escape('a&b'), qs.unescape('%41%zz'));

console.log(url.pathToFileURL('/ !"#$%&\'()*+,-.:;<=>?@A[\\]^_`a{|}~\n\r\t\u00fc').href);
