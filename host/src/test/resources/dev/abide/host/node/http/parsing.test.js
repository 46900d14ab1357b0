// Requests about whose length two readers might not agree, and others that are none.
'use strict';
const http = require('http'), net = require('net');
const post = 'POST / HTTP/1.1\r\nHost: a\r\n';
const texts = [
  post + 'Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  post + 'Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n',
  post + 'Transfer-Encoding: gzip\r\n\r\nabc',
  post + 'Transfer-Encoding: gzip, chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
  post + 'Transfer-Encoding: chunked\r\n\r\n3;extension=1\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: t\r\n\r\n',
  post + 'Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n',
  post + 'Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n',
  post + 'Content-Length: 1\r\nContent-Length: 1\r\n\r\nx',
  post + ' folded: x\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n',
  'GET / HTTP/1.1\r\nHost : a\r\n\r\n'
];
const server = http.createServer((req, res) => {
  let body = '';
  req.on('data', (bytes) => { body += bytes; }).on('end', () => { console.log('request', JSON.stringify(body), req.headers['transfer-encoding'], req.trailers); res.end('ok'); });
});
server.on('clientError', (error, socket) => { console.log(error.code, error.message, error.reason); socket.destroy(); });
server.listen(0, () => {
  (function one() {
    const text = texts.shift();
    if (!text) { server.close(); return; }
    console.log(JSON.stringify(text));
    const socket = net.connect(server.address().port, '127.0.0.1');
    socket.on('data', (bytes) => { console.log(String(bytes).split('\r\n')[0]); socket.destroy(); }).on('error', () => {}).on('close', one);
    // In pieces, as it may come.
    const middle = Math.floor(text.length / 2);
    socket.write(text.slice(0, middle));
    setTimeout(() => { if (socket.writable) socket.write(text.slice(middle)); }, 5);
  })();
});
