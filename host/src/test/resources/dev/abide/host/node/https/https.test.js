// Requests over TLS, by https and by fetch.
'use strict';
const https = require('https'), keys = require('../tls/keys.js');

const server = https.createServer({ key: keys.serverKey, cert: keys.serverCert }, (req, res) => {
  let body = '';
  req.on('data', (bytes) => { body += bytes; }).on('end', () => {
    console.log('->', req.method, req.url, req.socket.encrypted, req.headers.host.replace(/:\d+/, ':PORT'), body);
    res.end('over TLS ' + req.socket.getProtocol());
  });
});
console.log(https.globalAgent.defaultPort, https.globalAgent.protocol, new https.Agent().getName({ host: 'a', port: 1, ca: 'x', servername: 'b' }));
server.listen(0, async () => {
  const port = server.address().port;
  function ask(options, body) {
    return new Promise((resolve) => {
      const req = https.request(Object.assign({ port, host: 'localhost', ca: keys.caCert }, options), (res) => {
        let text = '';
        const authorized = res.socket.authorized;
        res.on('data', (bytes) => { text += bytes; }).on('end', () => console.log('<-', res.statusCode, text, authorized, res.socket === null, req.reusedSocket));
      });
      req.on('error', (error) => console.log('<-', error.code, error.message)).on('close', () => setTimeout(resolve, 5)).end(body);
    });
  }
  await ask({ path: '/a' });
  await ask({ path: '/b', method: 'POST' }, 'body');
  await ask({ ca: undefined });
  await ask({ ca: undefined, rejectUnauthorized: false });
  await ask({ agent: new https.Agent({ ca: keys.caCert }), ca: undefined, path: '/c' });
  await ask({ host: '127.0.0.1', agent: false });
  await fetch('https://localhost:' + port + '/').catch((e) => console.log(e.name, e.message, e.cause.code));
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  process.removeAllListeners('warning');
  console.log(await (await fetch('https://localhost:' + port + '/fetched')).text());
  server.close(() => console.log('closed'));
  server.closeAllConnections();
  https.globalAgent.destroy();
});
