// Descriptors are the system's: what a script opens is there for everybody in the process, and a stream can be made of
// one that is open.
var fs = require('fs'), net = require('net'), path = require('path'), tty = require('tty'), os = require('os');
var folder = fs.mkdtempSync(path.join(os.tmpdir(), 'descriptors-')), file = path.join(folder, 'file'), pipe = path.join(folder, 'pipe');

function refused(action) {
  try { action(); console.log('no refusal'); } catch (e) { console.log(e.name, e.code, e.syscall, e.message.replace(folder, '')); }
}

var fd = fs.openSync(file, 'w+');
console.log(fd > 2, fs.readlinkSync('/proc/self/fd/' + fd) === fs.realpathSync(file));
console.log(fs.writeSync(fd, 'hello world'), fs.fstatSync(fd).size, fs.writeSync(fd, Buffer.from('W'), 0, 1, 6));
var part = Buffer.alloc(5);
console.log(fs.readSync(fd, part, 0, 5, 6), String(part), fs.readSync(fd, part, 0, 5, null));
fs.ftruncateSync(fd, 4);
fs.fchmodSync(fd, 384);
fs.futimesSync(fd, 1, 2);
console.log(fs.fstatSync(fd).size, (fs.statSync(file).mode & 511).toString(8), fs.statSync(file).mtimeMs);
fs.unlinkSync(file);
console.log(fs.fstatSync(fd).nlink, fs.readSync(fd, part, 0, 5, 0), tty.isatty(fd));
fs.closeSync(fd);
refused(function () { fs.fstatSync(1000000); });
refused(function () { fs.closeSync(1000000); });
refused(function () { fs.readSync(1000000, part); });
refused(function () { fs.openSync(folder, 'w'); });
refused(function () { fs.readSync(fs.openSync(folder, 'r'), part); });
refused(function () { fs.openSync(path.join(folder, 'none', 'file'), 'w'); });
refused(function () { fs.writeSync(fs.openSync('/dev/null', 'r'), 'x'); });

require('child_process').execFileSync('mkfifo', [pipe]);
var socket = new net.Socket({ fd: fs.openSync(pipe, fs.constants.O_RDWR | fs.constants.O_NONBLOCK), readable: true, writable: true });
socket.setEncoding('utf8');
socket.on('data', function (text) {
  console.log('data', text);
  if (text === 'one') socket.write('two');
  else socket.destroy();
});
socket.on('close', function (failed) {
  console.log('close', failed, socket.destroyed);
  fs.rmSync(folder, { recursive: true });
});
socket.write('one');
