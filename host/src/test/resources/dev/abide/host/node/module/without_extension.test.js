// A package's "type" does not speak of files without .js: require() takes them for scripts, unless their text is none.
'use strict';

var fs = require('fs');
var os = require('os');
var path = require('path');

var folder = fs.mkdtempSync(path.join(os.tmpdir(), 'abide-extension-'));

function write(name, text) {
  fs.writeFileSync(path.join(folder, name), text);
}

write('package.json', '{ "type": "module" }');
write('script', 'module.exports = typeof require + " in a script";');
write('script.odd', 'module.exports = typeof module + " in another";');

console.log(require(path.join(folder, 'script')));
console.log(require(path.join(folder, 'script.odd')));

// An import goes by the package.
import('file://' + path.join(folder, 'script')).then(function () {
  console.log('imported');
}, function (error) {
  console.log(error.name);
}).then(function () {
  fs.rmSync(folder, { recursive: true });
});
