// Workers and ports, step by step: each line that is printed comes from one thread.
var threads = require('worker_threads');
var Worker = threads.Worker;
var steps = [];
function step(name, body) { steps.push([name, body]); }
function next() {
  var one = steps.shift();
  if (one === undefined) return;
  console.log('--', one[0]);
  one[1](next);
}
var HEAD = 'var threads = require("worker_threads"), port = threads.parentPort, data = threads.workerData;';
function start(code, options) {
  options = options || {};
  options.eval = true;
  return new Worker(HEAD + code, options);
}
function logged(worker, done) {
  worker.on('message', function (value) { console.log('message', value); });
  worker.on('error', function (error) { console.log('error', error.name, error.message, error.code, error.extra); });
  worker.on('exit', function (code) {
    console.log('exit', code, worker.threadId);
    done();
  });
  return worker;
}

console.log(threads.isMainThread, threads.parentPort, threads.workerData, threads.threadId);
step('what a worker knows', function (done) {
  logged(start('port.postMessage([threads.isMainThread, threads.threadId > 0, data, process.argv.slice(2), process.env.OWN])', {
    workerData: { a: [1] }, argv: ['x', 2], env: { OWN: 'yes' }
  }), done);
});
step('messages both ways', function (done) {
  var worker = logged(start('port.on("message", function (m) { if (m === "end") port.close(); else port.postMessage(m * 2) })'), done);
  worker.postMessage(1);
  worker.postMessage(21);
  worker.postMessage('end');
});
step('exit', function (done) {
  logged(start('process.on("exit", function (c) { port.postMessage("code " + c) }); try { process.exit(3) } finally { port.postMessage("no") }'), done);
});
step('exit code', function (done) { logged(start('process.exitCode = 4'), done); });
step('error', function (done) {
  logged(start('var e = new RangeError("bad"); e.code = "E_BAD"; e.extra = { deep: 1 }; setTimeout(function () { throw e })'), done);
});
step('thrown value', function (done) {
  var worker = start('throw { own: 1 }');
  worker.on('error', function (value) { console.log(value); });
  worker.on('exit', done);
});
step('rejection', function (done) { logged(start('Promise.reject(new TypeError("no"))'), done); });
step('output', function (done) {
  var worker = start('process.stdout.write("out"); console.error("err")', { stdout: true, stderr: true });
  var out = '', err = '';
  worker.stdout.on('data', function (chunk) { out += chunk; });
  worker.stderr.on('data', function (chunk) { err += chunk; });
  worker.on('exit', function () { setImmediate(function () { console.log(JSON.stringify([out, err])); done(); }); });
});
step('input', function (done) {
  var worker = start('process.stdin.on("data", function (d) { port.postMessage(String(d)) })', { stdin: true });
  worker.stdin.write('typed');
  worker.stdin.end();
  logged(worker, done);
});
function terminated(name, code) {
  step('terminate: ' + name, function (done) {
    var worker = start('port.postMessage("running");' + code);
    worker.on('message', function () {
      worker.terminate().then(function (exitCode) {
        console.log(exitCode);
        return worker.terminate();
      }).then(function (again) {
        console.log(again);
        done();
      });
    });
  });
}
terminated('loop', 'for (;;) {}');
terminated('loop that catches', 'for (;;) { try { null.x } catch (e) {} finally { [].concat() } }');
terminated('ticks', '(function tick() { process.nextTick(tick) })()');
terminated('promises', '(function job() { Promise.resolve().then(job) })()');
terminated('timer', 'setInterval(function () {}, 1e6)');
terminated('Atomics.wait', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)');
step('shared memory', function (done) {
  var cells = new Int32Array(new SharedArrayBuffer(8));
  var worker = logged(start('Atomics.store(data, 0, 5); Atomics.notify(data, 0); port.postMessage(Atomics.wait(data, 1, 0) !== "timed-out")', {
    workerData: cells
  }), function () { console.log(cells[0]); done(); });
  worker.on('online', function () {
    Atomics.wait(cells, 0, 0);
    Atomics.store(cells, 1, 1);
    Atomics.notify(cells, 1);
  });
});
step('transfer', function (done) {
  var buffer = new Uint8Array([1, 2, 3]).buffer;
  var channel = new threads.MessageChannel();
  var worker = start('port.once("message", function (m) { m.port.postMessage(m.bytes); m.port.close() })');
  channel.port1.on('message', function (value) { console.log('port', value); });
  // a port's end and its worker's come in either order: the step is done after both
  var ends = 2;
  function ended() { if (--ends === 0) done(); }
  channel.port1.on('close', function () { console.log('closed'); ended(); });
  worker.on('exit', ended);
  worker.postMessage({ port: channel.port2, bytes: new Uint8Array(buffer, 1) }, [channel.port2, buffer]);
  console.log(buffer.byteLength);
});
step('environment data', function (done) {
  threads.setEnvironmentData('key', { v: 1 });
  logged(start('port.postMessage(threads.getEnvironmentData("key"))'), done);
});
step('a common environment', function (done) {
  process.env.FROM_PARENT = 1;
  logged(start('process.env.FROM_WORKER = process.env.FROM_PARENT + "2"; delete process.env.FROM_PARENT', { env: threads.SHARE_ENV }), function () {
    console.log(process.env.FROM_WORKER, process.env.FROM_PARENT, 'FROM_PARENT' in process.env, Object.keys(process.env).indexOf('FROM_WORKER') >= 0);
    done();
  });
});
step('a worker of a worker', function (done) {
  logged(start('var w = new threads.Worker("require(\\"worker_threads\\").parentPort.postMessage(5)", { eval: true });' +
    'w.on("message", function (m) { port.postMessage(m + 1) })'), done);
});
step('a port without threads', function (done) {
  var channel = new threads.MessageChannel();
  channel.port1.postMessage('first');
  channel.port1.postMessage({ second: true });
  console.log(threads.receiveMessageOnPort(channel.port2), threads.receiveMessageOnPort(channel.port2), threads.receiveMessageOnPort(channel.port2));
  channel.port2.onmessage = function (event) {
    console.log('event', event.data, event.type, event.target === channel.port2);
    channel.port2.close(function () { console.log('closed'); done(); });
  };
  channel.port1.postMessage(3);
});
step('refusals', function (done) {
  function refused(action) {
    try { action(); console.log('no refusal'); } catch (e) { console.log(e.name, e.code, e.message); }
  }
  var channel = new threads.MessageChannel();
  refused(function () { channel.port1.postMessage(channel.port2); });
  refused(function () { channel.port1.postMessage(channel.port1, [channel.port1]); });
  refused(function () { channel.port1.postMessage(1, [1]); });
  refused(function () { channel.port1.postMessage(1, 5); });
  refused(function () { channel.port1.postMessage(Symbol('s')); });
  refused(function () { return new threads.MessagePort(); });
  refused(function () { return new Worker('relative.js'); });
  refused(function () { return new Worker(5); });
  refused(function () { return new Worker('1', { eval: true, argv: 5 }); });
  refused(function () { return new Worker('1', { eval: true, workerData: Symbol('data') }); });
  refused(function () { return threads.receiveMessageOnPort({}); });
  channel.port1.close(done);
});
step('broadcast', function (done) {
  var channel = new threads.BroadcastChannel('test');
  channel.onmessage = function (event) { console.log(event.data); channel.close(); };
  start('var c = new threads.BroadcastChannel("test"); c.postMessage({ x: 1 }); c.close()').on('exit', done);
});
step('what the process does not wait for', function () {
  start('setInterval(function () {}, 1e6)').unref();
  console.log('end');
});
next();
