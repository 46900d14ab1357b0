// Messages as streams: pipes, pipelines, back pressure, iteration.
'use strict';
const http = require('http'), stream = require('stream'), { once } = require('events');
const size = 3 << 20;

function many() {
  let left = size;
  return new stream.Readable({ read(n) { const count = Math.min(left, 100000); left -= count; this.push(count > 0 ? Buffer.alloc(count, 'x') : null); } });
}
const server = http.createServer((req, res) => {
  if (req.url === '/pipe') many().pipe(res);
  else if (req.url === '/pipeline') stream.pipeline(many(), res, (error) => console.log('pipeline', error && error.code));
  else if (req.url === '/echo') req.pipe(res);
  else if (req.url === '/early') stream.pipeline(many(), res, (error) => console.log('early', error && error.code));
  else if (req.url === '/drain') {
    let turns = 0, drains = 0;
    (function more() {
      while (turns < 40) { turns++; if (!res.write(Buffer.alloc(65536))) { drains++; res.once('drain', more); return; } }
      res.end(() => console.log('drained', drains > 0, res.writableFinished, res.writableLength));
    })();
  }
});
server.listen(0, '127.0.0.1', async () => {
  const base = 'http://127.0.0.1:' + server.address().port;
  function ask(path, body) {
    return new Promise((resolve, reject) => {
      const req = http.request(base + path, { method: body ? 'POST' : 'GET' }, resolve).on('error', reject);
      if (body) body.pipe(req); else req.end();
    });
  }
  for (const path of ['/pipe', '/pipeline', '/drain']) {
    let count = 0;
    for await (const chunk of await ask(path)) count += chunk.length;
    console.log(path, count);
  }
  let count = 0;
  const echo = await ask('/echo', many());
  echo.on('data', (chunk) => { count += chunk.length; });
  await once(echo, 'end');
  console.log('/echo', count, echo.readableEnded, echo.complete);
  count = 0;
  for await (const chunk of await ask('/echo', stream.Readable.from([Buffer.alloc(60000)]))) count += chunk.length;
  console.log('at once', count);
  const early = await ask('/early');
  early.once('data', () => early.destroy());
  await once(early, 'close');
  console.log('destroyed', early.destroyed, early.aborted);
  const slow = await ask('/pipe');
  count = 0;
  slow.on('data', (chunk) => { count += chunk.length; slow.pause(); setImmediate(() => slow.resume()); });
  await stream.promises.finished(slow);
  console.log('slow', count);
  const res = await fetch(base + '/echo', { method: 'POST', duplex: 'half', body: new ReadableStream({ start(c) { c.enqueue(new TextEncoder().encode('from ')); c.enqueue(new TextEncoder().encode('the web')); c.close(); } }) });
  console.log(await res.text());
  server.close(() => console.log('closed'));
});
