// Bytes of the web platform.
var util = require('util');
var blob = new Blob(['häh', new Uint8Array([33, 10]), new Blob(['inner'])], { type: 'Text/Plain' });
console.log(blob.size, blob.type, Object.prototype.toString.call(blob), blob instanceof require('buffer').Blob);
console.log(blob, [blob]);
console.log(new Blob().size, new Blob([]).type === '', new Blob(['a'], { type: 'b\u00e4d' }).type === '', new Blob(['a\r\nb\rc'], { endings: 'native' }).size);
var part = blob.slice(-5, -1, 'a/b');
console.log(part.size, part.type, blob.slice(3, 1).size, blob.slice(1).type === '');
[function () { return Blob(['a']); }, function () { return new Blob('text'); }, function () { return new Blob(1); }].forEach(function (f) {
  try { f(); console.log('no failure'); } catch (e) { console.log(e.name, e.code); }
});
var file = new File(['abc'], 'a.txt', { type: 'text/plain', lastModified: 12.7 });
console.log(file.name, file.size, file.type, file.lastModified, file instanceof Blob);
var source = new Uint8Array([1, 2, 3]);
var copy = new Blob([source]);
source[0] = 9;
copy.arrayBuffer().then(function (buffer) {
  console.log(Array.prototype.slice.call(new Uint8Array(buffer)).join());
  return blob.text();
}).then(function (text) {
  console.log(JSON.stringify(text));
  return part.text();
}).then(function (text) {
  console.log(text);
  var reader = new Blob([new Uint8Array(70000)]).stream().getReader();
  var total = 0;
  return reader.read().then(function more(step) {
    if (step.done) return total;
    total += step.value.length;
    return reader.read().then(more);
  });
}).then(function (total) { console.log(total); });
