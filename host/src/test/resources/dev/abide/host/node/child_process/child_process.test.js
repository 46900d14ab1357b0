'use strict';

var cp = require('child_process');
var r = cp.spawnSync('sh', ['-c', 'echo out; echo err >&2; exit 3']);
console.log(r.status, r.signal, String(r.stdout), String(r.stderr), r.output.length);
console.log(cp.execSync('echo hi', { encoding: 'utf8' }), cp.execFileSync('cat', { input: 'piped' }).toString(), cp.spawnSync('pwd', { cwd: '/', encoding: 'utf8' }).stdout);
console.log(cp.execSync('echo $FOO', { env: { FOO: 'bar', PATH: process.env.PATH } }).toString());
try { cp.execSync('exit 4', { stdio: 'pipe' }); } catch (e) { console.log(e.status, e.message, e.signal); }
try { cp.execFileSync('nope-nope'); } catch (e) { console.log(e.code, e.errno, e.syscall, e.path, e.message, e.spawnargs); }
console.log(cp.spawnSync('sh', ['-c', 'kill -9 $$']).signal, cp.spawnSync('sleep', ['5'], { timeout: 50 }).error.code);
var child = cp.spawn('sh', ['-c', 'read x; echo got $x; exit 2']);
var text = '';
child.stdout.on('data', function (d) { text += d; });
child.on('exit', function (code, signal) { console.log('exit', code, signal, typeof child.pid); });
child.on('close', function (code, signal) {
  console.log('close', code, signal, text);
  cp.exec('echo a; echo b >&2', function (error, stdout, stderr) {
    console.log(error, JSON.stringify([stdout, stderr]));
    cp.exec('exit 7', function (error) {
      console.log(error.code, error.killed, error.signal, error.cmd, error.message);
      cp.execFile('printf', ['%s', 'x y'], function (error, stdout) {
        console.log(stdout);
        cp.spawn('nope-nope').on('error', function (error) {
          console.log(error.code, error.message);
          require('util').promisify(cp.exec)('echo p').then(function (result) {
            console.log(result);
            var killed = cp.spawn('sleep', ['10']);
            killed.on('exit', function (code, signal) { console.log('killed', code, signal, killed.killed); });
            console.log(killed.kill());
          });
        });
      });
    });
  });
});
child.stdin.end('line\n');
