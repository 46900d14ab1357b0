'use strict';

// What keeps the process alive until the last signal has come.
var keep = setInterval(function () {}, 1000);
function heard(name, next) {
  process.once(name, function () {
    console.log(name, Array.prototype.slice.call(arguments), process.listenerCount(name));
    next();
  });
  console.log(process.kill(process.pid, name));
}
console.log(process.eventNames().indexOf('newListener') >= 0, process.listenerCount('removeListener') > 0);
['SIGKILL', 'SIGSTOP'].forEach(function (name) {
  try { process.on(name, function () {}); } catch (e) { console.log(name, e.code, e.syscall, e.errno, e.message, process.listenerCount(name)); }
});
process.on('SIGNOTHING', function () {}).emit('SIGNOTHING');
[[4194309, 0], [process.pid, 300], [process.pid, 'SIGNOPE']].forEach(function (call) {
  try { console.log(process.kill(call[0], call[1])); } catch (e) { console.log(e.code, e.syscall, e.errno, e.message); }
});

var count = 0;
function counter() { count++; }
heard('SIGHUP', function () {
  heard('SIGWINCH', function () {
    heard('SIGALRM', function () {
      heard('SIGCONT', function () {
        heard('SIGIO', function () {
          process.on('SIGHUP', counter);
          process.on('SIGHUP', function again() {
            counter();
            process.removeListener('SIGHUP', counter);
            process.removeListener('SIGHUP', again);
            console.log('both', count, process.listenerCount('SIGHUP'));
            // What is ignored by default is ignored again.
            process.on('SIGWINCH', counter).removeAllListeners('SIGWINCH');
            process.kill(process.pid, 'SIGWINCH');
            heard('SIGCHLD', function () {
              console.log(count);
              clearInterval(keep);
            });
          });
          process.kill(process.pid, 'SIGHUP');
        });
      });
    });
  });
});
