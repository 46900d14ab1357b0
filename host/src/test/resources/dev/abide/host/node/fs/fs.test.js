'use strict';

var fs = require('fs');
var path = require('path');
var root = fs.mkdtempSync(path.join(require('os').tmpdir(), 'fs-test-'));
var file = path.join(root, 'a.txt');

function clean(text) {
  return String(text).split(root).join('ROOT');
}

function log(label, run) {
  var result;
  try {
    result = clean(require('util').inspect(run()));
  } catch (error) {
    result = 'throws ' + error.name + ' ' + clean(error.message) + ' ' + [error.code, error.errno, error.syscall, clean(error.path), clean(error.dest)].join();
  }
  console.log(label + ': ' + result);
}

log('writeFile', function () { return fs.writeFileSync(file, 'h\u00e9llo'); });
log('readFile', function () { return [fs.readFileSync(file), fs.readFileSync(file, 'utf8'), fs.readFileSync(file, { encoding: 'latin1' })]; });
log('append', function () { fs.appendFileSync(file, Buffer.from('!!')); return fs.readFileSync(file, 'utf8'); });
log('stat', function () { var s = fs.statSync(file); return [s.size, s.isFile(), s.isDirectory(), (s.mode & 511).toString(8) > '0', s.mtime instanceof Date, typeof s.mtimeMs, s.nlink]; });
log('Stats keys', function () { return Object.keys(fs.statSync(file)); });
log('exists', function () { return [fs.existsSync(file), fs.existsSync(root + '/nope'), fs.existsSync(5)]; });
log('ENOENT read', function () { return fs.readFileSync(root + '/nope'); });
log('ENOENT stat', function () { return fs.statSync(root + '/nope'); });
log('no throw', function () { return fs.statSync(root + '/nope', { throwIfNoEntry: false }); });
log('ENOTDIR', function () { return fs.readFileSync(file + '/x'); });
log('EISDIR read', function () { return fs.readFileSync(root); });
log('EISDIR write', function () { return fs.writeFileSync(root, 'x'); });
log('mkdir', function () { return fs.mkdirSync(root + '/d'); });
log('EEXIST mkdir', function () { return fs.mkdirSync(root + '/d'); });
log('ENOENT mkdir', function () { return fs.mkdirSync(root + '/x/y'); });
log('mkdir recursive', function () { return [fs.mkdirSync(root + '/p/q/r', { recursive: true }), fs.mkdirSync(root + '/p/q/r', { recursive: true })]; });
log('mkdir on file', function () { return fs.mkdirSync(file + '/z', { recursive: true }); });
log('copyFile', function () { fs.copyFileSync(file, root + '/d/b.txt'); return fs.readFileSync(root + '/d/b.txt', 'utf8'); });
log('copyFile excl', function () { return fs.copyFileSync(file, root + '/d/b.txt', fs.constants.COPYFILE_EXCL); });
log('copyFile ENOENT', function () { return fs.copyFileSync(root + '/no', root + '/d/c.txt'); });
log('rename', function () { fs.renameSync(root + '/d/b.txt', root + '/d/c.txt'); return fs.readdirSync(root + '/d'); });
log('rename ENOENT', function () { return fs.renameSync(root + '/no', root + '/no2'); });
log('symlink', function () { fs.symlinkSync('a.txt', root + '/link'); return [fs.readlinkSync(root + '/link'), fs.lstatSync(root + '/link').isSymbolicLink(), fs.statSync(root + '/link').isFile()]; });
log('realpath', function () { return [fs.realpathSync(root + '/link') === fs.realpathSync(file), fs.realpathSync.native(root + '/p/../link') === fs.realpathSync(file)]; });
log('realpath ENOENT', function () { return fs.realpathSync(root + '/nope/x'); });
log('readlink EINVAL', function () { return fs.readlinkSync(file); });
log('readdir', function () { return fs.readdirSync(root); });
log('readdir types', function () { return fs.readdirSync(root, { withFileTypes: true }).map(function (e) { return [e.name, e.isFile(), e.isDirectory(), e.isSymbolicLink()]; }); });
log('readdir recursive', function () { return fs.readdirSync(root, { recursive: true }).sort(); });
log('readdir ENOENT', function () { return fs.readdirSync(root + '/nope'); });
log('readdir ENOTDIR', function () { return fs.readdirSync(file); });
log('access', function () { return [fs.accessSync(file), fs.accessSync(file, fs.constants.R_OK)]; });
log('access ENOENT', function () { return fs.accessSync(root + '/nope'); });
log('chmod', function () { fs.chmodSync(file, 384); var m = fs.statSync(file).mode & 511; fs.chmodSync(file, '644'); return [m, fs.statSync(file).mode & 511]; });
log('utimes', function () { fs.utimesSync(file, 1000, new Date(2000000)); var s = fs.statSync(file); return [s.atimeMs, s.mtimeMs, s.mtime.toISOString()]; });
log('open read write', function () {
  var fd = fs.openSync(root + '/rw', 'w+');
  var out = [typeof fd, fs.writeSync(fd, 'hello world'), fs.writeSync(fd, Buffer.from('XY'), 0, 2, 1), fs.writeSync(fd, '!', 5)];
  var b = Buffer.alloc(20);
  out.push(fs.readSync(fd, b, 0, 5, 0), b.toString('utf8', 0, 5), fs.fstatSync(fd).size);
  fs.ftruncateSync(fd, 4); out.push(fs.fstatSync(fd).size);
  fs.closeSync(fd);
  out.push(fs.readFileSync(root + '/rw', 'utf8'));
  return out;
});
log('EBADF', function () { return fs.closeSync(9999); });
log('wx EEXIST', function () { return fs.openSync(file, 'wx'); });
log('a+', function () { var fd = fs.openSync(root + '/ap', 'a+'); fs.writeSync(fd, '1'); fs.writeSync(fd, '2'); fs.closeSync(fd); fs.writeFileSync(root + '/ap', '3', { flag: 'a' }); return fs.readFileSync(root + '/ap', 'utf8'); });
log('bad flags', function () { return fs.openSync(file, 'q'); });
log('bad path', function () { return fs.readFileSync(5.5); });
log('null bytes', function () { return fs.readFileSync('a\u0000b'); });
log('bad data', function () { return fs.writeFileSync(file, 5); });
log('bad encoding', function () { return fs.readFileSync(file, 'bogus'); });
log('truncate', function () { fs.truncateSync(file, 2); return fs.readFileSync(file).length; });
log('unlink dir', function () { return fs.unlinkSync(root + '/d'); });
log('rmdir not empty', function () { return fs.rmdirSync(root + '/d'); });
log('rmdir file', function () { return fs.rmdirSync(file); });
log('unlink', function () { return [fs.unlinkSync(root + '/link'), fs.existsSync(root + '/link'), fs.existsSync(file)]; });
log('rm dir', function () { return fs.rmSync(root + '/d'); });
log('rm force', function () { return fs.rmSync(root + '/nope', { force: true }); });
log('rm ENOENT', function () { return fs.rmSync(root + '/nope'); });
log('cp', function () { fs.cpSync(root + '/p', root + '/p2', { recursive: true }); return fs.readdirSync(root + '/p2', { recursive: true }); });
log('URL', function () { return fs.readFileSync(require('url').pathToFileURL(file)).length; });
log('url string', function () { return fs.existsSync('file://' + file); });
log('opendir', function () { var d = fs.opendirSync(root + '/p'); var n = d.readSync().name; var e = d.readSync(); d.closeSync(); return [n, e]; });

// One after the other, since Node's threads may end them in any order.
fs.opendir(root + '/nope', function (error) {
  console.log('opendir ENOENT', clean(error.message), clean(error.path));
  fs.opendir(file, function (error) {
    console.log('opendir ENOTDIR', clean(error.message), error.syscall);
    fs.readFile(file, 'utf8', read);
  });
});
function read(error, text) {
  console.log('async', error, text);
  fs.readFile(root + '/nope', function (error) {
    console.log('async', clean(error.message), error.code);
    fs.stat(file, function (error, stats) {
      console.log('async', error, stats.size);
      fs.writeFile(root + '/w', 'data', function (error) {
        console.log('async', error);
        fs.promises.readFile(root + '/w', 'utf8').then(function (text) {
          console.log('promise', text);
          return fs.promises.readFile(root + '/nope');
        }).then(undefined, function (error) {
          console.log('promise', clean(error.message), error.code, error.syscall);
          return fs.promises.open(root + '/w', 'r');
        }).then(function (handle) {
          return handle.read(Buffer.alloc(4), 0, 4, 0).then(function (result) {
            console.log('handle', result.bytesRead, result.buffer.toString());
            return handle.close();
          });
        }).then(streams);
      });
    });
  });
}
try { fs.readFile(file); } catch (error) { console.log(error.code, error.message); }
try { fs.readFile(file, 'utf8'); } catch (error) { console.log(error.code, clean(error.message)); }

function streams() {
  var out = fs.createWriteStream(root + '/s');
  out.on('open', function () { console.log('open'); });
  out.on('finish', function () { console.log('finish', out.bytesWritten); });
  out.on('close', function () {
    console.log('close');
    var text = '';
    fs.createReadStream(root + '/s', { encoding: 'utf8', highWaterMark: 4 }).on('data', function (chunk) { text += '[' + chunk + ']'; }).on('end', function () {
      console.log('read', text);
    }).on('close', function () {
      console.log('closed');
      fs.createReadStream(root + '/nope').on('error', function (error) {
        console.log('error', clean(error.message));
        fs.createReadStream(root + '/s', { start: 2, end: 5 }).pipe(fs.createWriteStream(root + '/t')).on('finish', function () {
          console.log(fs.readFileSync(root + '/t', 'utf8'));
          fs.rmSync(root, { recursive: true });
          console.log(fs.existsSync(root));
        });
      });
    });
  });
  out.write('hello ');
  out.end('world');
}
