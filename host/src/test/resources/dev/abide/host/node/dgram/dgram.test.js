// Datagrams over loopback, and what is refused.
'use strict';
const dgram = require('dgram');
function attempt(name, action) {
  try { const result = action(); console.log(name, 'no failure', typeof result); } catch (e) { console.log(name, e.name, e.code, e.message); }
}
attempt('type', () => dgram.createSocket('x'));
attempt('type', () => dgram.createSocket({}));
const idle = dgram.createSocket('udp4');
attempt('address', () => idle.address());
attempt('remote', () => idle.remoteAddress());
attempt('send', () => idle.send());
attempt('send', () => idle.send('x'));
attempt('send', () => idle.send('x', 70000));
attempt('send', () => idle.send(1, 1));
attempt('disconnect', () => idle.disconnect());
attempt('ttl', () => idle.setTTL('x'));
attempt('ttl', () => idle.setTTL(1));
attempt('broadcast', () => idle.setBroadcast(true));
attempt('membership', () => idle.addMembership());
attempt('connect', () => idle.connect(0));
idle.close(() => console.log('closed'));
attempt('close', () => idle.close());
attempt('send', () => idle.send('x', 1));
attempt('bind', () => idle.bind(1));

const log = [];
const server = dgram.createSocket('udp4', (bytes, sender) => {
  log.push([String(bytes), Object.keys(sender).join(), sender.size, sender.family, sender.address].join(' '));
  if (String(bytes) === 'last') server.close();
});
server.on('close', () => console.log(log));
server.on('listening', () => {
  const { port, family, address } = server.address();
  console.log('listening', family, address, port > 0);
  attempt('bind', () => server.bind(0));
  dgram.createSocket('udp4').on('error', (error) => {
    console.log(Object.keys(error).join(), error.code, error.syscall, error.message.replace(/\d+$/, 'PORT'));
    const client = dgram.createSocket('udp4');
    client.send(['he', Buffer.from('llo')], port, (error, count) => {
      console.log('sent', error, count, client.address().address);
      client.send(Buffer.from('a part of it'), 2, 4, port, '127.0.0.1', (error, count) => {
        console.log('sent', error, count);
        client.connect(port, () => {
          console.log(client.remoteAddress().address, client.remoteAddress().port === port);
          attempt('connect', () => client.connect(1));
          client.send('last', () => client.close());
        });
      });
    });
  }).bind(port);
});
server.bind(0, '0.0.0.0');
