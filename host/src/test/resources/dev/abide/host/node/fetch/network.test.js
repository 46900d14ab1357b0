// fetch from a server of the same process.
'use strict';
const http = require('http'), zlib = require('zlib');

function shown(req) { return JSON.stringify(req.rawHeaders.map((text) => /^localhost:/.test(text) ? 'here' : text.replace(/\d{8,}/, 'N')).sort()); }

const server = http.createServer((req, res) => {
  const parts = [];
  req.on('data', (bytes) => parts.push(bytes)).on('end', () => {
    console.log('->', req.method, req.url, shown(req));
    if (parts.length > 0) console.log('  ', JSON.stringify(String(Buffer.concat(parts)).replace(/\d{8,}/g, 'N')));
    const answer = answers[req.url];
    if (answer) answer(res);
    else res.end('answer to ' + req.method);
  });
});
const controller = new AbortController();
const answers = {
  '/redirect': (res) => res.writeHead(302, { Location: '/after' }).end('moved'),
  '/again': (res) => res.writeHead(307, { Location: '/after' }).end(),
  '/round': (res) => res.writeHead(302, { Location: '/round' }).end(),
  '/gzip': (res) => { res.setHeader('Content-Encoding', 'gzip'); res.end(zlib.gzipSync('was smaller')); },
  '/none': (res) => res.writeHead(204).end(),
  '/missing': (res) => res.writeHead(404, 'Not There', { 'Set-Cookie': ['a=1', 'b=2'] }).end('no'),
  '/json': (res) => res.end('{"a":[1]}'),
  '/half': (res) => { res.writeHead(200, { 'Content-Length': 10 }); res.write('half', () => setTimeout(() => res.destroy(), 10)); },
  '/never': () => controller.abort()
};

server.listen(0, async () => {
  const base = 'http://localhost:' + server.address().port;
  async function get(path, init) {
    try {
      const res = await fetch(base + path, init);
      console.log('<-', res.status, res.statusText, res.ok, res.type, res.url.replace(base, ''), res.redirected, JSON.stringify(await res.text()), res.bodyUsed);
      return res;
    } catch (e) {
      console.log('<-', e.name, e.message, e.cause && e.cause.message);
      return null;
    }
  }
  await get('/plain');
  await get('/plain', { method: 'POST', body: 'text', headers: { 'X-Mine': 'yes' } });
  await get('/plain', { method: 'PUT', body: new URLSearchParams({ a: 'b c' }) });
  await get('/plain', { method: 'PATCH', body: new Uint8Array([104, 105]) });
  await get('/plain', { method: 'POST' });
  await get('/redirect', { method: 'POST', body: 'text' });
  await get('/again', { method: 'POST', body: 'text' });
  await get('/redirect', { redirect: 'manual' });
  await get('/redirect', { redirect: 'error' });
  await get('/gzip');
  await get('/none');
  await get('/plain', { method: 'HEAD' });
  const missing = await get('/missing');
  console.log(missing.headers.getSetCookie(), missing.headers.get('set-cookie'));
  await get('/half').catch(() => {});
  const form = new FormData();
  form.append('a', '1');
  form.append('file', new Blob(['content'], { type: 'text/x' }), 'n.txt');
  await get('/plain', { method: 'POST', body: form });
  console.log((await (await fetch(base + '/json')).json()).a, (await (await fetch(new Request(base + '/json'))).arrayBuffer()).byteLength);
  const reader = (await fetch(base + '/plain')).body.getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) text += Buffer.from(part.value);
  console.log(text);
  await get('/never', { signal: controller.signal });
  await fetch('foo://bar').catch((e) => console.log(e.name, e.message, e.cause.message));
  server.close(() => console.log('closed'));
  server.closeAllConnections();
});
