// Requests and responses of every form, from a server to a client of the same process.
'use strict';
const http = require('http');

function shown(message) {
  const out = [];
  for (let i = 0; i < message.rawHeaders.length; i += 2) {
    out.push(message.rawHeaders[i] + ': ' + (/^date$/i.test(message.rawHeaders[i]) ? 'now' : /^host$/i.test(message.rawHeaders[i]) ? 'here' : message.rawHeaders[i + 1]));
  }
  return out.join(' | ');
}

const server = http.createServer((req, res) => {
  console.log('->', req.method, req.url, req.httpVersion, shown(req));
  let body = '';
  req.setEncoding('utf8');
  req.on('data', (text) => { body += text; });
  req.on('end', () => {
    console.log('   body', JSON.stringify(body), req.complete, JSON.stringify(req.trailers));
    const answer = answers[req.url];
    if (answer) answer(req, res, body);
    else res.writeHead(404, { 'X-Why': 'nothing' }).end('nothing at ' + req.url);
  });
});

const answers = {
  '/plain': (req, res) => res.end('plain'),
  '/list': (req, res) => { res.setHeader('Set-Cookie', ['a=1', 'b=2']); res.setHeader('X-List', ['1', '2']); res.appendHeader('x-list', '3'); res.end(Buffer.from('bytes')); },
  '/parts': (req, res) => { res.write('one '); res.write(Buffer.from('two ')); setImmediate(() => res.end('three')); },
  '/length': (req, res) => { res.setHeader('Content-Length', 4); res.write('ab'); res.end('cd'); },
  '/none': (req, res) => { res.statusCode = 204; res.end(); },
  '/same': (req, res) => { res.writeHead(304); res.end(); },
  '/reason': (req, res) => { res.writeHead(299, 'Quite Fine', { a: 'b' }); res.end(); },
  '/pairs': (req, res) => { res.writeHead(200, ['A', '1', 'A', '2', 'b', '3']); res.end('x'); },
  '/trailers': (req, res) => { res.setHeader('Trailer', 'X-Sum'); res.write('body'); res.addTrailers({ 'X-Sum': '42' }); res.end(); },
  '/echo': (req, res, body) => { res.strictContentLength = false; res.end(body.toUpperCase()); },
  '/close': (req, res) => { res.shouldKeepAlive = false; res.end('bye'); },
  '/hints': (req, res) => { res.writeEarlyHints({ link: '</a.css>; rel=preload' }); res.writeProcessing(); res.end('hinted'); },
  '/flush': (req, res) => { res.flushHeaders(); console.log('   sent', res.headersSent, res.writableEnded); setImmediate(() => res.end('later', () => console.log('   finished', res.writableFinished))); }
};

function ask(options, body) {
  return new Promise((resolve) => {
    const req = http.request(Object.assign({ host: '127.0.0.1', port: server.address().port, agent }, options));
    req.on('information', (info) => console.log('<- information', info.statusCode, JSON.stringify(info.headers)));
    req.on('continue', () => { console.log('<- continue'); req.end('late body'); });
    req.on('response', (res) => {
      console.log('<-', res.statusCode, res.statusMessage, shown(res));
      let text = '';
      res.on('data', (bytes) => { text += bytes; });
      res.on('end', () => console.log('   body', JSON.stringify(text), res.complete, JSON.stringify(res.trailers), res.readableEnded));
    });
    req.on('error', (error) => console.log('<- error', error.code, error.message));
    req.on('close', () => setImmediate(resolve));
    if (Array.isArray(body)) { body.forEach((part) => req.write(part)); req.end(); } else if (body !== null) req.end(body);
  });
}

const agent = new http.Agent({ keepAlive: true });
server.listen(0, '127.0.0.1', async () => {
  for (const path of ['/plain', '/list', '/parts', '/length', '/none', '/same', '/reason', '/pairs', '/trailers', '/hints', '/flush', '/missing']) await ask({ path });
  await ask({ path: '/plain', method: 'HEAD' });
  await ask({ path: '/echo', method: 'POST' }, 'text');
  await ask({ path: '/echo', method: 'post', headers: { 'X-A': ['1', '2'], Cookie: ['a=1', 'b=2'] } }, ['parts ', 'of ', Buffer.from('it')]);
  await ask({ path: '/echo', method: 'PUT', headers: { 'Content-Length': 3 } }, 'abc');
  await ask({ path: '/echo', method: 'POST', headers: { Expect: '100-continue' } }, null);
  await ask({ path: '/echo', auth: 'user:pass', setHost: false, headers: { Host: 'x' } });
  await ask({ path: '/close' });
  await ask({ path: '/plain', agent: false });
  console.log(Object.keys(agent.freeSockets).length, Object.keys(agent.sockets).length, Object.keys(agent.requests).length);
  agent.destroy();
  server.close((error) => console.log('closed', error, server.listening));
});
