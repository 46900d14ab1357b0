// Headers, Request, Response, FormData, and the little that fetch can do without a network.
'use strict';

const h = new Headers({ A: 'b', c: 'd' }); h.append('a', 'x'); h.append('Set-Cookie', '1'); h.append('set-cookie', '2');
console.log([...h], h.get('A'), h.get('zz'), h.has('C'), h.getSetCookie(), String(h)); h.delete('c'); console.log([...h.keys()]);
for (const f of [() => new Headers([['a']]), () => h.append('a b', 'c'), () => h.set('a', '\n\0'), () => new Request('/x'), () => new Response('', { status: 100 }), () => new Response('x', { status: 204 }), () => new Request('http://a', { body: 'x' })]) try { f(); console.log('ok'); } catch (e) { console.log(e.name); }
const q = new Request('http://a.b/c?d', { method: 'post', body: 'hello', headers: { x: 'y' } });
console.log(q.url, q.method, q.headers.get('content-type'), q.headers.get('x'), q.bodyUsed, q.redirect, q.credentials, q.signal.aborted, String(q));
const r = new Response('{"a":1}', { status: 201, statusText: 'Made' });
console.log(r.status, r.ok, r.statusText, r.type, r.url, r.redirected, String(r), Response.json({ b: 2 }).headers.get('content-type'), Response.redirect('http://x/y').headers.get('location'), Response.error().type);
(async () => {
  const c = q.clone(); console.log(await q.text(), q.bodyUsed, await c.text()); await q.text().catch((e) => console.log(e.name));
  const k = r.clone(); console.log(await r.json(), await k.arrayBuffer().then((b) => b.byteLength));
  console.log(await new Response(new Uint8Array([1, 2])).blob().then((b) => b.size), await new Response(null).text(), await new Response(new URLSearchParams('a=b')).text());
  const s = new Response('stream'); let t = ''; for await (const ch of s.body) t += Buffer.from(ch); console.log(t, s.bodyUsed, new Response().body);
  console.log(await (await fetch('data:text/plain;base64,aGk=')).text(), (await fetch('data:,x%20y')).headers.get('content-type'));
  await fetch('nothing').catch((e) => console.log(e.name, e.message));
})();
const fd = new FormData(); fd.append('a', 1); fd.append('a', 'x'); fd.set('b', new Blob(['q'])); console.log([...fd].length, fd.getAll('a'), fd.get('b').name, fd.has('c'), fd.get('c')); fd.set('a', 'z'); console.log([...fd.keys()]); fd.delete('a'); console.log([...fd.keys()], String(fd));
