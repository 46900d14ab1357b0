// What is refused, and with which error.
'use strict';
const http = require('http');

function attempt(name, action) {
  try { const result = action(); console.log(name, 'no failure', typeof result); } catch (e) { console.log(name, e.name, e.code, e.message); }
}
attempt('name', () => http.validateHeaderName('a b'));
attempt('name', () => http.validateHeaderName(''));
attempt('name', () => http.validateHeaderName('@x', 'Label'));
attempt('value', () => http.validateHeaderValue('a', undefined));
attempt('value', () => http.validateHeaderValue('a', 'x\ny'));
attempt('value', () => http.validateHeaderValue('a', 'ü'));
attempt('protocol', () => http.request({ protocol: 'https:', host: 'x' }));
attempt('protocol', () => http.get('ftp://x/'));
attempt('url', () => http.get('nothing'));
attempt('path', () => http.request({ path: '/a b' }));
attempt('method', () => http.request({ method: 'A B' }));
attempt('method', () => http.request({ method: 1 }));
attempt('host', () => http.request({ host: 1 }));
attempt('agent', () => http.request({ agent: 1 }));
attempt('header', () => http.request({ headers: { 'a b': 1 } }));
attempt('header', () => http.request({ headers: { a: undefined } }));
attempt('server', () => http.createServer(1));
attempt('server', () => http.createServer({ requestTimeout: 'x' }));
attempt('server', () => http.createServer({ headersTimeout: 9, requestTimeout: 8 }));
attempt('agent', () => new http.Agent({ scheduling: 'x' }));
attempt('agent', () => new http.Agent({ maxTotalSockets: 0 }));
attempt('parsers', () => http.setMaxIdleHTTPParsers(0));
console.log(http.METHODS.join(' '), http.METHODS.length);
console.log(Object.keys(http.STATUS_CODES).length, http.STATUS_CODES[418], http.maxHeaderSize);

const message = new http.OutgoingMessage();
message.setHeader('A-b', 1);
message.setHeader('c', ['x', 'y']);
console.log(message.getHeader('a-B'), message.getHeaderNames(), message.getRawHeaderNames(), message.hasHeader('C'), message.headersSent);
console.log(message.getHeaders());
message.removeHeader('c');
message.setHeaders(new Map([['d', '1'], ['e', ['2']]]));
message.setHeaders(new Headers({ f: 'g' }));
console.log(JSON.stringify(message.getHeaders()), message.writable, message.writableEnded, message.writableLength, message.writableObjectMode);
attempt('set', () => message.setHeader('ü', 1));
attempt('set', () => message.setHeader('a'));
attempt('get', () => message.getHeader());
attempt('all', () => message.setHeaders([]));
attempt('end', () => message.end());
attempt('write', () => message.write(null));
attempt('write', () => message.write(1));

const response = new http.ServerResponse({ method: 'GET', httpVersionMajor: 1, httpVersionMinor: 1, headers: {} });
attempt('status', () => response.writeHead(99));
attempt('status', () => response.writeHead('x'));
attempt('reason', () => new http.ServerResponse({ method: 'GET', headers: {} }).writeHead(200, 'a\nb'));
response.writeHead(200, { a: 'b' });
attempt('twice', () => response.writeHead(200));
attempt('late', () => response.setHeader('a', 1));
attempt('late', () => response.removeHeader('a'));
attempt('late', () => response.appendHeader('a', 1));
response.on('error', (error) => console.log('event', error.code, error.message));
response.end('x');
response.write('y', (error) => console.log('callback', error.code));
response.end('z');
console.log(response.statusCode, response.statusMessage, response.finished, response.writableEnded, response.writableFinished);
