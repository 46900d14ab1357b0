'use strict';
var test = require('../test')(__dirname, 'memory');
var addon = test.addon;
var attempt = test.attempt;

var memory = new ArrayBuffer(40);
var view = new DataView(memory, 8, 26);
addon.writeView(view);
test.print(test.describe(new Uint8Array(memory)));
test.print(view.getInt16(2, true), view.getFloat64(18, true));
attempt('readView', function () { return addon.readView(view); });
attempt('at the end', function () { return addon.readViewAt(view, 22); });
attempt('beyond the end', function () { return addon.readViewAt(view, 23); });
addon.makeViews(memory).forEach(function (made) {
  test.print(made instanceof DataView, made.byteOffset, made.byteLength, made.buffer === memory);
});
attempt('view beyond the end', function () { return addon.makeViewBeyond(memory); });
attempt('buffers', function () {
  return addon.makeBuffers().map(function (made) {
    return typeof made === 'boolean' ? made : [Buffer.isBuffer(made), made.toString('latin1')];
  });
});
