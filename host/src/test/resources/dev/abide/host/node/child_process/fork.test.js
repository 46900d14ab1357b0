'use strict';

var cp = require('child_process');
var fs = require('fs');
var path = require('path');

// The other side is real Node.
var file = path.resolve('fork-child.js');
fs.writeFileSync(file, [
  'process.on("message", function (m) {',
  '  if (m === "bye") { process.disconnect(); return; }',
  '  process.send({ kind: typeof m, back: m, channel: process.env.NODE_CHANNEL_FD, args: process.argv.slice(2) });',
  '});',
  'process.on("disconnect", function () { process.exitCode = 5; });',
  'if (process.argv[2] === "early") for (var i = 0; i < 3; i++) process.send("early " + i);'
].join('\n'));

function refused(run) {
  try { run(); } catch (e) { console.log(e.name, e.code, e.message); }
}
refused(function () { cp.fork(file, { stdio: ['inherit', 'inherit', 'inherit'] }); });
refused(function () { cp.fork(file, { serialization: 'other' }); });
refused(function () { cp.spawn('true', { stdio: ['ipc', 'ipc'] }); });
refused(function () { cp.spawnSync('true', { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }); });

function json(next) {
  var child = cp.fork(file, ['one', 'two'], { execPath: 'node', execArgv: [] });
  console.log(child.connected, typeof child.send, child.stdio.length, child.stdio[3], typeof child.channel.ref);
  [undefined, function () {}].forEach(function (value) { refused(function () { child.send(value); }); });
  var messages = ['text', 5, null, true, { a: [1, { b: 'é\ud83d\ude00\n' }], gone: undefined }, ['x']];
  messages.forEach(function (message) { child.send(message, function (error) { console.log('sent', error); }); });
  var left = messages.length;
  child.on('message', function (message) {
    console.log(JSON.stringify(message));
    if (--left === 0) child.send('bye');
  });
  child.on('disconnect', function () { console.log('disconnect', child.connected, child.channel); });
  child.on('exit', function (code, signal) {
    console.log('exit', code, signal, child.connected);
    child.send('late', function (error) {
      console.log(error.code, error.message);
      child.on('error', function (e) {
        console.log('error', e.code);
        child.removeAllListeners('error');
        next();
      });
      child.disconnect();
    });
  });
}

function early() {
  var child = cp.fork(file, ['early'], { execPath: 'node', execArgv: [], silent: true });
  console.log(child.stdin !== null, child.stdout !== null);
  setTimeout(function () {
    var got = [];
    child.on('message', function (message) {
      got.push(message);
      if (got.length === 3) {
        console.log(got);
        setImmediate(function () {
          child.disconnect();
          console.log(child.connected);
        });
      }
    });
  }, 300);
}

json(early);
