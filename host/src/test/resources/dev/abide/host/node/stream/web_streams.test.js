// The streams of the web platform, as globals and as a module.
var web = require('stream/web');
console.log(web.ReadableStream === ReadableStream, web.WritableStream === WritableStream, web.TransformStream === TransformStream);
var source = new ReadableStream({
  start: function (controller) {
    ['a', 'b', 'c'].forEach(function (text) { controller.enqueue(text); });
    controller.close();
  }
});
var seen = [];
source.pipeThrough(new TransformStream({
  transform: function (text, controller) { controller.enqueue(text + text); }
})).pipeTo(new WritableStream({
  write: function (text) { seen.push(text); },
  close: function () { console.log('closed', seen.join()); }
}, new CountQueuingStrategy({ highWaterMark: 2 }))).then(function () {
  console.log(source.locked);
  var reader = new ReadableStream({ pull: function (controller) { controller.error(new TypeError('broken')); } }).getReader();
  return reader.read();
}).then(function () { console.log('no failure'); }, function (e) { console.log(e.name, e.message); });
