// What goes on between a server's and a client's sockets: pipelines, upgrades, failures, ends.
'use strict';
const http = require('http');
const net = require('net');

function shown(text) { return JSON.stringify(String(text).replace(/Date: [^\r]*/g, 'Date: now').replace(/localhost:\d+/g, 'here')); }
const steps = [];
function step(name, body) { steps.push([name, body]); }
function next() {
  const one = steps.shift();
  if (!one) return;
  console.log('#', one[0]);
  one[1](() => setImmediate(next));
}

/** Sends raw text to a server, and hands on all that comes back until the end. */
function raw(server, text, done) {
  const socket = net.connect(server.address().port, '127.0.0.1');
  let got = '';
  socket.on('data', (bytes) => { got += bytes; });
  socket.on('error', (error) => console.log('socket', error.code));
  socket.on('close', () => { console.log(shown(got)); done(); });
  socket.write(text);
  return socket;
}

step('pipelined', (done) => {
  const server = http.createServer((req, res) => {
    const wait = req.url === '/1' ? 30 : 1;
    setTimeout(() => { if (req.url === '/3') res.setHeader('Connection', 'close'); res.end(req.url); }, wait);
  });
  server.listen(0, () => raw(server, 'GET /1 HTTP/1.1\r\nHost: a\r\n\r\nPOST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nxyGET /3 HTTP/1.1\r\nHost: a\r\n\r\n', () => server.close(done)));
});

step('old', (done) => {
  const server = http.createServer((req, res) => { console.log(req.httpVersion, req.headers); res.write('a'); res.end('b'); });
  server.listen(0, () => raw(server, 'GET / HTTP/1.0\r\nX-A: 1\r\nx-a: 2\r\nCookie: a\r\nCookie: b\r\nHost: x\r\nHost: y\r\nset-cookie: q\r\n\r\n', () => server.close(done)));
});

step('bad', (done) => {
  const server = http.createServer(() => console.log('never'));
  const texts = ['nonsense\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n', 'GET / HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n', 'BAD / HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nX: ' + 'x'.repeat(20000) + '\r\n\r\n', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n'];
  server.listen(0, function one() {
    const text = texts.shift();
    if (text) raw(server, text, one).end();
    else server.close(done);
  });

});

step('clientError', (done) => {
  const server = http.createServer();
  server.on('clientError', (error, socket) => {
    console.log(error.code, error.message, error.bytesParsed >= 0, Buffer.isBuffer(error.rawPacket), socket.writable);
    socket.end('HTTP/1.1 400 Mine\r\n\r\n');
  });
  server.listen(0, () => raw(server, 'nonsense\r\n\r\n', () => server.close(done)));
});

step('upgrade', (done) => {
  const server = http.createServer();
  server.on('upgrade', (req, socket, rest) => {
    console.log('upgrade', req.headers.upgrade, req.upgrade, String(rest));
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: mine\r\nConnection: Upgrade\r\n\r\nfirst ');
    socket.on('data', (bytes) => socket.end('echo ' + bytes));
  });
  server.listen(0, () => {
    const req = http.request({ port: server.address().port, host: '127.0.0.1', headers: { Connection: 'Upgrade', Upgrade: 'mine' } });
    req.on('upgrade', (res, socket, rest) => {
      console.log('upgraded', res.statusCode, res.upgrade, String(rest), req.destroyed);
      let text = '';
      socket.on('data', (bytes) => { text += bytes; });
      socket.on('end', () => console.log(text));
      socket.on('close', () => server.close(done));
      socket.write('hello');
    });
    req.end();
  });
});

step('connect', (done) => {
  const server = http.createServer();
  server.on('connect', (req, socket, rest) => {
    console.log('connect', req.method, req.url, rest.length);
    socket.write('HTTP/1.1 200 Connected\r\n\r\n');
    socket.on('data', (bytes) => socket.end('through ' + bytes));
  });
  server.listen(0, () => {
    const req = http.request({ port: server.address().port, host: '127.0.0.1', method: 'CONNECT', path: 'there:80' }).end();
    req.on('connect', (res, socket, rest) => {
      console.log('connected', res.statusCode, rest.length);
      socket.on('data', (bytes) => console.log(String(bytes)));
      socket.on('close', () => server.close(done));
      socket.write('hello');
    });
  });
});

step('expectations', (done) => {
  const server = http.createServer(() => console.log('never'));
  server.on('checkContinue', (req, res) => { res.writeHead(413, { Connection: 'close' }); res.end('too much'); });
  server.listen(0, () => raw(server, 'POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n', () =>
    raw(server, 'POST / HTTP/1.1\r\nHost: a\r\nExpect: wonders\r\nConnection: close\r\n\r\n', () => server.close(done))));
});

step('hang up', (done) => {
  const server = http.createServer((req, res) => {
    if (req.url === '/a') req.socket.destroy();
    else { res.writeHead(200, { 'Content-Length': 10 }); res.write('half', () => setTimeout(() => req.socket.destroy(), 20)); }
  });
  server.listen(0, () => {
    const base = 'http://127.0.0.1:' + server.address().port;
    http.get(base + '/a').on('error', (error) => console.log(error.code, error.message)).on('close', () => {
      const req = http.get(base + '/b', (res) => {
        res.on('data', (bytes) => console.log(String(bytes)));
        res.on('aborted', () => console.log('aborted'));
        res.on('error', (error) => console.log('response', error.code, error.message));
        res.on('end', () => console.log('never'));
        res.on('close', () => console.log('close', res.complete, res.aborted));
      });
      req.on('error', (error) => console.log('never', error.code));
      req.on('close', () => server.close(done));
    });
  });
});

step('destroyed and aborted', (done) => {
  // Which side hears of it first is open.
  const log = [];
  const server = http.createServer((req) => { req.on('error', (error) => log.push(error.code + ' ' + error.message)); req.on('close', () => { log.push('close ' + req.aborted); over(); }); });
  let sides = 2;
  function over() { if (--sides === 0) server.close(() => { console.log(log); done(); }); }
  server.listen(0, () => {
    const options = { port: server.address().port, host: '127.0.0.1', agent: false };
    const a = http.get(options);
    a.on('error', (error) => console.log('a', error.code, error.message)).on('close', () => {
      const b = http.request(Object.assign({ method: 'POST' }, options));
      b.write('x');
      b.on('error', (error) => console.log('b', error.code, error.message)).on('close', () => { console.log('b close', b.destroyed); over(); });
      server.once('request', () => setTimeout(() => b.destroy(new Error('mine')), 5));
    });
    a.abort();
  });
});

step('timeouts', (done) => {
  const server = http.createServer(() => {});
  server.listen(0, () => {
    const req = http.get({ port: server.address().port, host: '127.0.0.1', timeout: 30 });
    req.on('timeout', () => { console.log('timeout'); req.destroy(); });
    req.on('error', (error) => { console.log(error.code, error.message); server.close(done); });
  });
});

step('agents', (done) => {
  let count = 0;
  const server = http.createServer((req, res) => setTimeout(() => res.end(String(++count)), 5));
  server.listen(0, () => {
    const agent = new http.Agent({ maxSockets: 1, keepAlive: true });
    const options = { port: server.address().port, host: '127.0.0.1', agent };
    console.log(agent.getName({ host: 'a', port: 1, localAddress: 'b', family: 4 }), agent.getName());
    let left = 3;
    for (let i = 0; i < 3; i++) {
      const req = http.get(options, (res) => { res.resume().on('end', () => {
        console.log(i, req.reusedSocket, res.headers.connection);
        if (--left === 0) setImmediate(() => { console.log(Object.values(agent.freeSockets).length); agent.destroy(); server.close(done); });
      }); });
    }
    console.log(Object.values(agent.sockets)[0].length, Object.values(agent.requests)[0].length);
  });
});

step('stores', (done) => {
  const { AsyncLocalStorage } = require('async_hooks');
  const store = new AsyncLocalStorage();
  const server = http.createServer((req, res) => store.run(req.url, () => setTimeout(() => res.end(store.getStore()), 1)));
  server.listen(0, () => {
    const agent = new http.Agent({ keepAlive: true });
    function ask(path, then) {
      store.run('client ' + path, () => {
        const req = http.get({ port: server.address().port, host: '127.0.0.1', agent, path }, (res) => {
          console.log(store.getStore(), req.reusedSocket);
          res.on('data', (bytes) => console.log(String(bytes), store.getStore())).on('end', () => setImmediate(then));
        });
      });
    }
    ask('/1', () => ask('/2', () => { agent.destroy(); server.close(done); }));
  });
});

step('idle connections', (done) => {
  const server = http.createServer((req, res) => res.end('x'));
  server.listen(0, () => {
    const agent = new http.Agent({ keepAlive: true });
    http.get({ port: server.address().port, host: '127.0.0.1', agent }, (res) => res.resume().on('end', () => setTimeout(() => {
      server.getConnections((error, n) => console.log(error, n));
      server.close(() => { console.log('closed'); done(); });
    }, 10)));
  });
});

next();
