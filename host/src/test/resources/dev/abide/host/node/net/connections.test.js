// Servers and sockets over loopback, one thing after another.
'use strict';
const net = require('net'), fs = require('fs'), os = require('os'), path = require('path');

const steps = [];
function step(name, body) { steps.push([name, body]); }
function next() {
  const one = steps.shift();
  if (!one) return;
  console.log('#', one[0]);
  one[1](() => setImmediate(next));
}
function listening(options, onConnection, body) {
  const server = net.createServer(options, onConnection);
  server.listen(0, '127.0.0.1', () => body(server, server.address().port));
}
function fields(error, port) { return Object.entries(error).map(([k, v]) => k + (v === port ? '' : '=' + v)).join() + ' ' + error.message.replace(String(port), 'PORT'); }

step('echo', (done) => {
  const log = [];
  const server = net.createServer((socket) => {
    log.push('s connection ' + [socket.remoteFamily, socket.localAddress, socket.readyState, socket.server === server]);
    socket.setEncoding('utf8');
    socket.on('data', (text) => { log.push('s data ' + text); socket.write('echo ' + text); });
    for (const name of ['end', 'finish']) socket.on(name, () => log.push('s ' + name));
    socket.on('close', (failed) => { log.push('s close ' + failed); over(); });
  });
  let sides = 2;
  function over() {
    if (--sides > 0) return;
    server.close((error) => {
      // What both sides see of each other comes in either order.
      for (const side of 'cs') console.log(log.filter((line) => line[0] === side).join('\n'));
      console.log('closed', error, server.listening, server.address());
      done();
    });
  }
  server.listen(0, () => {
    console.log(server.listening, server.address().family, server.address().address);
    const socket = net.connect(server.address().port, '127.0.0.1', () => {
      log.push('c connected ' + [socket.remoteAddress, socket.localFamily, socket.pending, socket.connecting, socket.readyState]);
      socket.write('hello', () => log.push('c written'));
    });
    console.log(socket.connecting, socket.pending, socket.readyState, socket.address(), socket.bufferSize);
    socket.on('ready', () => log.push('c ready'));
    socket.on('data', (bytes) => {
      log.push('c data ' + bytes + [socket.bytesRead, socket.bytesWritten]);
      if (!socket.writableEnded) socket.end('bye');
    });
    for (const name of ['end', 'finish']) socket.on(name, () => log.push('c ' + name));
    socket.on('close', (failed) => {
      log.push('c close ' + [failed, socket.destroyed, socket.readyState]);
      over();
    });
  });
});

step('half open', (done) => {
  listening({ allowHalfOpen: true }, (socket) => {
    socket.resume().on('end', () => { console.log('s end', socket.writable, socket.readyState); setTimeout(() => socket.end('late'), 5); });
  }, (server, port) => {
    const socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.end('first');
    let text = '';
    socket.on('data', (bytes) => { text += bytes; }).on('end', () => console.log('c end', text)).on('close', () => server.close(done));
  });
});

step('a megabyte and pauses', (done) => {
  const size = 3 << 20;
  listening({}, (socket) => {
    let count = 0, pauses = 0;
    socket.on('data', (bytes) => {
      count += bytes.length;
      if (pauses++ < 3) { socket.pause(); setTimeout(() => socket.resume(), 1); }
    });
    socket.on('end', () => { console.log('s got', count, socket.bytesRead); socket.end(String(count)); });
  }, (server, port) => {
    const socket = net.connect(port, '127.0.0.1');
    console.log(socket.write(Buffer.alloc(size, 'x')), socket.writableLength === size, socket.bytesWritten === size);
    socket.on('drain', () => { console.log('drain', socket.writableLength); socket.end(); });
    socket.on('data', (bytes) => console.log('c got', String(bytes))).on('close', () => server.close(done));
  });
});

step('refused and in use', (done) => {
  listening({}, () => {}, (server, port) => {
    net.createServer().on('error', (error) => {
      console.log(fields(error, port));
      server.close(() => {
        net.connect(port, '127.0.0.1').on('error', (error) => console.log(fields(error, port))).on('close', (failed) => {
          console.log('close', failed);
          // The port is free at once.
          const again = net.createServer().listen(port, '127.0.0.1', () => again.close(done));
        });
      });
    }).listen(port, '127.0.0.1');
  });
});

step('files', (done) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sockets-')), file = path.join(folder, 's');
  const server = net.createServer((socket) => { console.log(socket.remoteAddress, socket.address()); socket.end('through a file'); });
  server.listen(file, () => {
    console.log(server.address() === file, fs.existsSync(file));
    net.connect({ path: file }).on('data', (bytes) => console.log(String(bytes))).on('close', () => {
      server.close(() => {
        console.log(fs.existsSync(file));
        net.connect(file).on('error', (error) => {
          console.log(error.code, error.syscall, error.address === file);
          fs.rmSync(folder, { recursive: true });
          net.createServer().on('error', (error) => { console.log(error.code, error.errno, error.syscall); done(); }).listen(path.join(folder, 's'));
        });
      });
    });
  });
});

step('timeouts', (done) => {
  listening({}, () => {}, (server, port) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.setTimeout(30, () => { console.log('timeout', socket.timeout, socket.destroyed); socket.destroy(new Error('too slow')); });
    socket.on('error', (error) => console.log(error.message)).on('close', (failed) => { console.log('close', failed); server.close(done); });
  });
});

step('reset', (done) => {
  listening({}, (socket) => {
    socket.on('error', (error) => console.log(error.code, error.syscall, error.message)).on('close', (failed) => { console.log('close', failed); server0.close(done); });
    socket.resume();
  }, (server, port) => {
    server0 = server;
    const socket = net.connect(port, '127.0.0.1', () => socket.resetAndDestroy());
  });
});
let server0;

step('writing too late', (done) => {
  listening({}, (socket) => socket.end(), (server, port) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.resume().on('close', (failed) => {
      console.log('close', failed);
      socket.write('x', (error) => { console.log('callback', error.code, error.message); server.close(done); });
    });
  });
});

step('never connected', (done) => {
  const socket = new net.Socket();
  socket.on('error', (error) => console.log(error.code, error.message)).on('close', (failed) => {
    console.log('close', failed);
    const other = new net.Socket();
    other.on('close', (failed) => { console.log('close', failed, other.destroyed); done(); }).destroy();
  });
  socket.write('x', (error) => console.log('callback', error.code));
});

step('once more', (done) => {
  listening({}, (socket) => socket.end('hi'), (server, port) => {
    const socket = new net.Socket();
    let count = 0;
    socket.on('data', (bytes) => console.log(String(bytes)));
    socket.on('close', () => { if (++count === 2) return server.close(done); return socket.connect(port, '127.0.0.1'); });
    socket.connect({ port, host: '127.0.0.1' });
  });
});

step('too many', (done) => {
  listening({}, () => {}, (server, port) => {
    server.maxConnections = 1;
    server.on('drop', (data) => { console.log('drop', Object.keys(data), data.localPort === port); });
    const first = net.connect(port, '127.0.0.1', () => {
      net.connect(port, '127.0.0.1').on('close', () => {
        server.getConnections((error, count) => { console.log(error, count); first.destroy(); server.close(done); });
      }).resume();
    });
  });
});

step('paused', (done) => {
  listening({ pauseOnConnect: true, noDelay: true, keepAlive: true }, (socket) => {
    console.log(socket.isPaused(), socket.readableFlowing);
    socket.on('data', (bytes) => { console.log(String(bytes)); socket.destroy(); });
    setTimeout(() => socket.resume(), 5);
  }, (server, port) => {
    const socket = net.createConnection({ port, host: '127.0.0.1', noDelay: true });
    console.log(socket.setNoDelay() === socket, socket.setKeepAlive(true, 1000) === socket, socket.ref() === socket);
    socket.write('waiting');
    socket.on('close', () => server.close(done));
  });
});

step('signals and names', (done) => {
  const controller = new AbortController();
  const server = net.createServer().listen({ port: 0, host: 'localhost', signal: controller.signal }, () => {
    const socket = net.connect({ port: server.address().port, host: 'localhost', family: 4 });
    socket.on('lookup', (error, address, family, host) => console.log('lookup', error, address, family, host));
    socket.on('connectionAttempt', (address, port, family) => console.log('attempt', address, family));
    socket.on('connect', () => { console.log('connected'); socket.destroy(); controller.abort(); });
    server.on('close', () => done());
  });
});

step('nothing that holds', () => {
  listening({}, (socket) => socket.unref(), (server, port) => {
    server.unref();
    const socket = net.connect(port, '127.0.0.1', () => { console.log('connected'); socket.unref(); });
  });
});

next();
