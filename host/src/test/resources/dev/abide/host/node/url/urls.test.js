'use strict';

// Odd addresses, by the old functions and by the class.
var url = require('url');
var out = [];
['http://u:p@h:8/p?q#f', 'HTTP://EX.com', 'mailto:a@b', '//h/p', 'javascript:alert(1)', 'http://h?x=1', 'file:///a/b', 'file:a', 'x:y', 'http://h/a?b#c?d', 'http:h', '/p?q', '?q', '#h', '', 'http://[::1]:80/x', 'http://u%40:p@h/', 'ftp://x/y;z', 'http://h\\a\\b', 'a{b', 'http://ü.de/ü'].forEach(function (u) {
  [[false, false], [true, false], [false, true]].forEach(function (a) { var r = url.parse(u, a[0], a[1]); out.push(u + ' ' + JSON.stringify(r)); });
  // What Node makes of a path relative to mailto: and the like is not copied.
  if (!/^(mailto|javascript|x):/.test(u)) ['../x', '/y', '?z', '#w', '//k/l', 'ftp://m', '', 'n/./o'].forEach(function (t) { out.push(u + ' ' + t + ' ' + url.resolve(u, t)); });
  ['http://b/c/d?e#f', 'file:///C:/x/y'].forEach(function (b) { try { out.push(new URL(u, b).href); } catch (e) { out.push(e.code); } }); try { out.push(JSON.stringify([new URL(u).href, new URL(u).host, new URL(u).search])); } catch (e) { out.push(e.code); } });
['file://localhost/x', 'file:///C|/a', 'file:C:/a', 'file://C:/a', 'file:/a/../b', 'file:?q', 'file:#h', 'file:x', 'http:\\\\h\\p', 'foo:/a/b/../c', 'foo://h/a', 'foo:bar', 'http://h:99999', 'http://1.2.3', 'http://0x7f.1'].forEach(function (u) { ['http://b/c/d?e#f', 'file:///C:/x/y', 'foo:opaque', undefined].forEach(function (b) { try { out.push(u + b + new URL(u, b).href); } catch (e) { out.push(u + b + e.code); } }); });
[{ protocol: 'http', host: 'h', pathname: 'p', search: 'q', hash: 'h' }, { hostname: '::1', port: 3, protocol: 'http:' }, { protocol: 'file', pathname: '/x' }, { auth: 'a:b', host: 'h', slashes: true }, { query: { a: 1 }, pathname: '/p#?' }, { protocol: 'mailto', auth: 'a', host: 'b' }].forEach(function (o) { out.push(url.format(o)); });
console.log(out.join('\n'));
