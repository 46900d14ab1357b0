// TLS between a server and clients of the same process.
'use strict';
const tls = require('tls'), net = require('net'), keys = require('./keys.js');

const steps = [];
function step(name, body) { steps.push([name, body]); }
function next() {
  const one = steps.shift();
  if (!one) return;
  console.log('#', one[0]);
  one[1](() => setImmediate(next));
}
const own = { key: keys.serverKey, cert: keys.serverCert };
function serve(options, onSocket, body) {
  const server = tls.createServer(options, onSocket);
  server.listen(0, '127.0.0.1', () => body(server, { port: server.address().port, host: '127.0.0.1' }));
}

step('echo', (done) => {
  serve(own, (socket) => {
    console.log('server', socket.encrypted, socket.authorized, socket.alpnProtocol, socket.getProtocol(), socket instanceof net.Socket);
    socket.setEncoding('utf8').on('data', (text) => socket.end('echo ' + text));
  }, (server, at) => {
    const socket = tls.connect(Object.assign({ ca: keys.caCert, servername: 'localhost' }, at), () => {
      console.log('client', socket.authorized, socket.authorizationError, socket.getProtocol(), socket.getCipher().version, socket.remoteAddress, socket.servername);
      const cert = socket.getPeerCertificate();
      console.log(cert.subject.CN, cert.subject.O, cert.issuer.CN, cert.issuer.C, cert.subjectaltname, cert.serialNumber, cert.bits, Buffer.isBuffer(cert.raw), /^([0-9A-F]{2}:){19}[0-9A-F]{2}$/.test(cert.fingerprint), cert.valid_to.slice(-3));
      socket.write('hello');
    });
    console.log(socket.connecting, socket.encrypted, socket.authorized);
    let text = '';
    socket.on('secure', () => {}).on('data', (bytes) => { text += bytes; }).on('end', () => console.log('end', text)).on('close', (failed) => { console.log('close', failed); server.close(done); });
  });
});

step('much', (done) => {
  serve(own, (socket) => {
    let count = 0;
    socket.on('data', (bytes) => { count += bytes.length; }).on('end', () => socket.end(String(count)));
  }, (server, at) => {
    const socket = tls.connect(Object.assign({ ca: [keys.caCert], rejectUnauthorized: true }, at));
    socket.write(Buffer.alloc(1 << 20, 'x'));
    socket.end(Buffer.alloc(1 << 19, 'y'));
    socket.on('data', (bytes) => console.log('got', String(bytes))).on('close', () => server.close(done));
  });
});

function rejected(name, options, given) {
  step(name, (done) => {
    serve(given || own, (socket) => { socket.on('error', () => {}); socket.resume(); }, (server, at) => {
      const socket = tls.connect(Object.assign({}, at, options), () => { console.log('secure', socket.authorized, socket.authorizationError && String(socket.authorizationError)); socket.end(); });
      socket.on('error', (error) => console.log(error.code, error.message)).on('close', (failed) => { console.log('close', failed); server.close(done); }).resume();
    });
  });
}
const self = { key: keys.rsaKey, cert: keys.rsaCert };
rejected('nobody known', { servername: 'localhost' });
rejected('nobody known, nobody asked', { rejectUnauthorized: false });
rejected('one who vouches for itself', { servername: 'localhost' }, self);
rejected('one who vouches for itself, trusted', { servername: 'localhost', ca: keys.rsaCert }, self);
rejected('another name', { ca: keys.caCert, servername: 'elsewhere.test' });
rejected('a name with a star', { ca: keys.caCert, servername: 'a.example.test' });
rejected('an own check', { ca: keys.caCert, checkServerIdentity: (host, cert) => { console.log(host, cert.subject.CN); return new Error('not mine'); } });
rejected('TLS 1.2', { ca: keys.caCert, servername: 'localhost', maxVersion: 'TLSv1.2' });

step('names and protocols', (done) => {
  const server = tls.createServer(Object.assign({ ALPNProtocols: ['b', 'a'] }, own), (socket) => { console.log('server', socket.servername, socket.alpnProtocol); socket.end(); });
  server.addContext('other.test', { key: keys.otherKey, cert: keys.otherCert });
  server.listen(0, () => {
    const socket = tls.connect({ port: server.address().port, host: '127.0.0.1', servername: 'other.test', ca: keys.caCert, ALPNProtocols: ['a', 'c'] }, () => console.log('client', socket.alpnProtocol, socket.getPeerCertificate().subject.CN));
    socket.resume().on('close', () => server.close(done));
  });
});

function asked(name, options) {
  step(name, (done) => {
    const log = [];
    const server = tls.createServer(Object.assign({ requestCert: true, rejectUnauthorized: false, ca: keys.caCert }, own), (socket) => {
      log.push('server ' + [socket.authorized, socket.authorizationError, socket.getPeerCertificate().subject && socket.getPeerCertificate().subject.CN]);
      socket.end();
    });
    server.listen(0, () => {
      tls.connect(Object.assign({ port: server.address().port, host: '127.0.0.1', servername: 'localhost', ca: keys.caCert }, options)).resume().on('close', () => { console.log(log); server.close(done); });
    });
  });
}
asked('a client that shows itself', { key: keys.clientKey, passphrase: 'secret', cert: keys.clientCert });

step('over another stream, and not at all', (done) => {
  serve(own, (socket) => socket.end('over'), (server, at) => {
    const lower = net.connect(at, () => {
      const socket = tls.connect({ socket: lower, ca: keys.caCert, servername: 'localhost' });
      socket.on('data', (bytes) => console.log(String(bytes))).on('close', () => {
        const plain = net.createServer((raw) => raw.on('error', () => {}).resume().end('this is no TLS at all'));
        plain.listen(0, () => {
          tls.connect({ port: plain.address().port, host: '127.0.0.1' }).on('error', (error) => {
            console.log(error.code);
            plain.close(() => server.close(done));
          });
        });
      });
    });
  });
});

step('arguments', (done) => {
  for (const f of [() => tls.createSecureContext({ minVersion: 'x' }), () => tls.createSecureContext({ key: 1 }), () => tls.createServer(1), () => tls.createServer({ SNICallback: 1 })]) {
    try { f(); console.log('ok'); } catch (e) { console.log(e.name, e.code, e.message); }
  }
  console.log(tls.checkServerIdentity('a.b.c', { subject: { CN: '*.b.c' } }), String(tls.checkServerIdentity('x', { subject: { CN: 'y' } })), tls.checkServerIdentity('::1', { subject: {}, subjectaltname: 'IP Address:0:0:0:0:0:0:0:1' }));
  const target = {};
  tls.convertALPNProtocols(['h2', 'http/1.1'], target);
  console.log(target.ALPNProtocols.toString('hex'), tls.DEFAULT_MIN_VERSION, tls.DEFAULT_MAX_VERSION, tls.rootCertificates.length > 50, /^-----BEGIN/.test(tls.rootCertificates[0]));
  done();
});

next();
