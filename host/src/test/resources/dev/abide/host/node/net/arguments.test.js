// What is asked for wrongly, addresses, and lists of them.
'use strict';
const net = require('net');
function attempt(name, action) {
  try { const result = action(); console.log(name, 'no failure', typeof result); } catch (e) { console.log(name, e.name, e.code, e.message); }
}
attempt('connect', () => net.connect());
attempt('connect', () => net.connect({}));
attempt('connect', () => net.connect(70000));
attempt('connect', () => net.connect({ port: 'x' }));
attempt('connect', () => net.connect({ port: true }));
attempt('connect', () => net.connect({ port: 1, localAddress: 'x' }));
attempt('connect', () => net.connect({ port: 1, lookup: 1 }));
attempt('server', () => net.createServer(5));
attempt('listen', () => net.createServer().listen({}));
attempt('listen', () => net.createServer().listen(70000));
attempt('listen', () => net.createServer().listen(true));
attempt('timeout', () => new net.Socket().setTimeout('x'));
attempt('timeout', () => new net.Socket().setTimeout(-1));
attempt('timeout', () => new net.Socket().setTimeout(1, 1));
attempt('socket', () => new net.Socket({ objectMode: true }));
net.createServer().close((error) => console.log('close', error.code, error.message));
console.log(net._normalizeArgs([80, 'h'])[0], net._normalizeArgs(['/a', () => {}])[0], net._normalizeArgs([])[0], net._normalizeArgs(['90'])[0]);

for (const text of ['1.2.3.4', '1.2.3.256', '01.2.3.4', '::', '::1', '1::2::3', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7', '::1.2.3.4', 'fe80::1%lo', '12345::', '', 'a', ':::']) {
  console.log(JSON.stringify(text), net.isIP(text), net.isIPv4(text), net.isIPv6(text));
}
const list = new net.BlockList();
list.addAddress('1.1.1.1');
list.addRange('2.0.0.1', '2.0.0.9');
list.addSubnet('10.0.0.0', 8);
list.addSubnet('fe80::', 10, 'ipv6');
console.log(list.rules, list);
console.log(list.check('10.2.3.4'), list.check('::ffff:1.1.1.1', 'ipv6'), list.check('2.0.0.10'), list.check('2.0.0.5'), list.check('FE80::1', 'ipv6'), list.check('fec0::1', 'ipv6'), list.check('zz'));
attempt('list', () => list.addAddress('x'));
attempt('list', () => list.addAddress(1));
attempt('list', () => list.addSubnet('10.0.0.0', 33));
attempt('list', () => list.addSubnet('10.0.0.0', 8, 'x'));
attempt('list', () => list.check(1));
console.log(new net.SocketAddress(), new net.SocketAddress({ family: 'ipv6', address: '0:0::1', port: 80, flowlabel: 3 }).toJSON(), net.SocketAddress.isSocketAddress(new net.SocketAddress()), net.SocketAddress.isSocketAddress({}));
attempt('address', () => new net.SocketAddress({ address: 'z' }));
attempt('address', () => new net.SocketAddress({ family: 'q' }));
attempt('address', () => new net.SocketAddress({ port: 70000 }));
console.log(net.getDefaultAutoSelectFamily(), net.getDefaultAutoSelectFamilyAttemptTimeout());
