'use strict';

var cp = require('child_process');
var fs = require('fs');
var path = require('path');

var file = path.resolve('stdio-out.txt');
var fd = fs.openSync(file, 'w');
var child = cp.spawn('sh', ['-c', 'echo three >&3; read x <&4; echo got $x; echo five >&5; echo six >&6; exit 7'],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', fd, { fd: fd }, 'ignore'] });
fs.closeSync(fd);
console.log(child.stdio.length, child.stdio.map(function (stream) { return stream === null; }), child.stdin);
// The pipes are read in any order.
var read = [];
child.stdio[3].on('data', function (data) { read.push('3: ' + data); });
child.stdio[4].end('hello\n');
child.stdio[4].resume();
child.stderr.resume();
child.stdout.on('data', function (data) { read.push('1: ' + data); });
child.on('close', function (code, signal) {
  console.log(read.sort());
  console.log('close', code, signal, JSON.stringify(fs.readFileSync(file, 'utf8')));
  again();
});

function again() {
  // A code is no signal, and the name that a program is told is not the name of its file.
  console.log(cp.spawnSync('sh', ['-c', 'exit 143']).status, cp.spawnSync('sh', ['-c', 'kill $$']).signal);
  console.log(String(cp.spawnSync('sh', ['-c', 'echo $0'], { argv0: 'zero' }).stdout));
  var four = cp.spawnSync('sh', ['-c', 'cat; echo err >&2; echo 3 >&3'], { stdio: ['pipe', 'pipe', 'pipe', 'pipe'], input: 'in' });
  console.log(four.output.map(String));
  var script = path.resolve('no-shebang');
  fs.writeFileSync(script, 'echo by the shell $1\n');
  fs.chmodSync(script, 493);
  console.log(String(cp.spawnSync(script, ['x']).stdout));
  fs.chmodSync(script, 420);
  console.log(cp.spawnSync(script).error.code, cp.spawnSync('true', { cwd: '/nope' }).error.code);
  ['SIGTERM', 'SIGINT', 'SIGUSR2', 'SIGKILL'].forEach(function (signal) {
    console.log(cp.spawnSync('sh', ['-c', 'kill -' + signal.slice(3) + ' $$']).signal);
  });
  var detached = cp.spawn('sh', ['-c', 'ps -o sid= -p $$'], { detached: true });
  detached.stdout.on('data', function (data) { console.log(Number(data) === detached.pid); });
  ['bogus', 999].forEach(function (stdio) {
    try { cp.spawn('true', { stdio: stdio }); } catch (e) { console.log(e.code); }
  });
}
