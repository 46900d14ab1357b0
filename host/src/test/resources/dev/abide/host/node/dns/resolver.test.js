// Records of a name server, which is one of this process.
'use strict';
const dns = require('dns'), dgram = require('dgram');
function attempt(name, action) {
  try { const result = action(); console.log(name, 'no failure', result); } catch (e) { console.log(name, e.name, e.code, e.message); }
}
const resolver = new dns.Resolver({ timeout: 500, tries: 1 });
attempt('servers', () => resolver.setServers(['x']));
attempt('servers', () => resolver.setServers('x'));
attempt('servers', () => resolver.setServers(['127.0.0.1:5353', '[::1]:5353', '1.1.1.1']));
attempt('servers', () => resolver.getServers());
attempt('name', () => resolver.resolve4(1));
attempt('callback', () => resolver.resolve4('a'));
attempt('type', () => resolver.resolve('a', 'X', () => {}));
attempt('reverse', () => resolver.reverse('x', () => {}));
attempt('service', () => dns.lookupService('x', 1, () => {}));
attempt('service', () => dns.lookupService('127.0.0.1', 70000, () => {}));
attempt('service', () => dns.lookupService('127.0.0.1'));
attempt('options', () => new dns.Resolver({ timeout: 'x' }));
attempt('local', () => resolver.setLocalAddress('1'));

function encoded(name) { return Buffer.concat([...name.split('.').map((part) => Buffer.from(String.fromCharCode(part.length) + part)), Buffer.from([0])]); }
function short(...values) { return Buffer.from(values.flatMap((value) => [value >> 8, value & 255])); }
function long(value) { const bytes = Buffer.alloc(4); bytes.writeUInt32BE(value); return bytes; }
const TYPES = { A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, MX: 15, TXT: 16, AAAA: 28, SRV: 33 };
const records = {
  A: [Buffer.from([1, 2, 3, 4]), Buffer.from([5, 6, 7, 8])],
  AAAA: [Buffer.from('20010db8000000000000000000000001', 'hex')],
  MX: [Buffer.concat([short(10), encoded('mail.test')])],
  TXT: [Buffer.from('\x0bsome text=1')],
  NS: [encoded('ns.test')],
  SRV: [Buffer.concat([short(1, 2, 3), encoded('srv.test')])],
  SOA: [Buffer.concat([encoded('ns.test'), encoded('me.test'), long(1), long(2), long(3), long(4), long(5)])],
  PTR: [encoded('name.test')]
};
const server = dgram.createSocket('udp4', (bytes, sender) => {
  let end = 12;
  while (bytes[end] !== 0) end += bytes[end] + 1;
  const question = bytes.subarray(12, end + 5), name = bytes.toString('latin1', 13, end), code = bytes.readUInt16BE(end + 1);
  const type = Object.keys(TYPES).find((key) => TYPES[key] === code);
  const found = name.startsWith('missing') ? [] : name.startsWith('empty') ? [] : records[type] || [];
  const answers = found.map((data) => Buffer.concat([short(0xc00c, code, 1), long(60), short(data.length), data]));
  const head = Buffer.concat([bytes.subarray(0, 2), short(0x8180 | (name.startsWith('missing') ? 3 : 0), 1, answers.length, 0, 0)]);
  server.send(Buffer.concat([head, question, ...answers]), sender.port, sender.address);
});
server.bind(0, '127.0.0.1', async () => {
  const ours = new dns.promises.Resolver({ timeout: 500, tries: 1 });
  ours.setServers(['127.0.0.1:' + server.address().port]);
  for (const name of ['resolve4', 'resolve6', 'resolveMx', 'resolveTxt', 'resolveNs', 'resolveSrv', 'resolveSoa', 'resolvePtr']) console.log(name, JSON.stringify(await ours[name]('host.test')));
  console.log(await ours.resolve('host.test'), await ours.resolve('host.test', 'MX'), await ours.reverse('1.2.3.4'), await ours.reverse('::1'));
  for (const name of ['missing.test', 'empty.test']) await ours.resolve4(name).catch((e) => console.log(Object.keys(e).join(), e.code, e.syscall, e.hostname, e.message));
  const calling = new dns.Resolver();
  calling.setServers(ours.getServers());
  calling.resolve4('host.test', (error, found) => {
    console.log(error, found);
    dns.lookupService('127.0.0.1', 22, (error, hostname, service) => { console.log(error, hostname, service); server.close(); });
  });
});
