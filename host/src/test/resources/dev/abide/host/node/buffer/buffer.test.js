'use strict';

function show(value) {
  if (value instanceof Buffer) return 'Buffer<' + Array.prototype.slice.call(value).join() + '>';
  if (Array.isArray(value)) return '[' + value.map(show).join(' | ') + ']';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function log(label, run) {
  var result;
  try {
    result = show(run());
  } catch (error) {
    result = 'throws ' + error.name + ' ' + error.code + ' ' + error.message;
  }
  console.log(label + ': ' + result);
}

var encodings = ['utf8', 'hex', 'base64', 'base64url', 'latin1', 'binary', 'ascii', 'utf16le', 'ucs2', 'UTF-8', 'bogus', undefined];
var texts = ['', 'a', 'hello', 'h\u00e9llo', '\u20ac', '\ud83d\ude00', '\udc00x', 'abc=', 'YWJj', 'YW Jj\n', 'YWI=', '_-8', 'zz', '0g', '616',
  '\u0000', '\u00ff\u0100', 'aGk==x'];
encodings.forEach(function (encoding) {
  texts.forEach(function (text) {
    var label = encoding + ' ' + JSON.stringify(text);
    log('from ' + label, function () { return Buffer.from(text, encoding); });
    log('byteLength ' + label, function () { return Buffer.byteLength(text, encoding); });
    log('write ' + label, function () {
      var buffer = Buffer.alloc(6, 1);
      return [buffer.write(text, 1, encoding), buffer];
    });
    log('fill ' + label, function () { return Buffer.alloc(7, text, encoding); });
    log('indexOf ' + label, function () { return Buffer.from('hello world h\u00e9llo \u20ac').indexOf(text, 0, encoding); });
  });
  [[], [0], [1, 5], [5, 1], [-3, 4], [2, 100], [NaN, 3], [1.7, 6.2]].forEach(function (range) {
    var bytes = [0, 1, 127, 128, 255, 226, 130, 172, 240, 159, 152, 128, 237, 160, 128, 192, 128, 65, 226, 130];
    log('toString ' + encoding + ' ' + range, function () { return Buffer.from(bytes).toString(encoding, range[0], range[1]); });
  });
});

[undefined, null, 1, true, {}, { length: 3 }, { length: 'x' }, [1, 2, 300, -1, '7'], new Uint16Array([1, 258]), new ArrayBuffer(3),
  { type: 'Buffer', data: [1, 2] }, new String('str'), function f() {}, { valueOf: function () { return 'vo'; } }, []
].forEach(function (value, index) {
  log('from value ' + index, function () { return Buffer.from(value); });
});
[-1, '5', NaN, undefined, null, 5e9, 0, 3].forEach(function (size) {
  log('alloc ' + size, function () { return Buffer.alloc(size).length; });
  log('allocUnsafe ' + size, function () { return Buffer.allocUnsafe(size).length; });
});
[[], [1], [4], [NaN], [0, 2], [1, 1], [5], [1, 9]].forEach(function (args) {
  log('from ArrayBuffer ' + args, function () { return Buffer.from(new ArrayBuffer(4), args[0], args[1]); });
});

var offsets = [[], [0], [1], [8], [9], [-1], [1.5], ['1'], [0, 3], [0, 6], [0, 7], [1, 4], [0, 0]];
var values = [0, 1, -1, 127, 128, 255, 256, 65535, 65536, -32768, -32769, 2147483647, 2147483648, -2147483648, 4294967296, 1099511627776,
  -1099511627776, 1.9, NaN, '5'];
['UInt8', 'Int8', 'UInt16LE', 'UInt16BE', 'Int16LE', 'Int16BE', 'UInt32LE', 'UInt32BE', 'Int32LE', 'Int32BE', 'UIntLE', 'UIntBE', 'IntLE',
  'IntBE', 'FloatLE', 'FloatBE', 'DoubleLE', 'DoubleBE'].forEach(function (kind) {
  offsets.forEach(function (args) {
    log('read' + kind + ' ' + args, function () {
      var buffer = Buffer.from([1, 2, 253, 254, 255, 0, 128, 7, 9, 10]);
      return buffer['read' + kind].apply(buffer, args);
    });
    values.forEach(function (value) {
      log('write' + kind + ' ' + value + ' ' + args, function () {
        var buffer = Buffer.alloc(10);
        return [buffer['write' + kind].apply(buffer, [value].concat(args)), buffer];
      });
    });
  });
});

var haystack = Buffer.from('abcdabcd');
[['b'], ['b', 2], ['b', -2], ['z'], [98], [''], ['', 3], ['', 100], ['cd', -3], [Buffer.from('cd')], [null], [{}], ['b', NaN], ['ab', Infinity],
  ['ab', -Infinity]].forEach(function (args, index) {
  ['indexOf', 'lastIndexOf', 'includes'].forEach(function (name) {
    log(name + ' ' + index, function () { return haystack[name].apply(haystack, args); });
  });
});
log('indexOf utf16le', function () { return Buffer.from('abcdabc', 'utf16le').indexOf('b', 0, 'utf16le'); });
log('lastIndexOf utf16le', function () { return Buffer.from('abcdabc', 'utf16le').lastIndexOf('b', undefined, 'utf16le'); });
[[0], ['x'], [1, 2], [1, 2, 4], ['ab', 1, 5], ['', 0], ['zz', 'hex'], ['6162', 'hex'], [Buffer.from('xy')], [1, -1], [1, 0, 100], [null],
  [undefined], [true], ['\u00e9'], ['\u00e9', 'latin1'], [256]].forEach(function (args, index) {
  log('fill ' + index, function () { return Buffer.prototype.fill.apply(Buffer.alloc(8), args); });
});
[[], [1], [1, 3], [-2], [-100, 2], [3, 1], ['1', 2], [NaN, 2], [1.9, 3.9]].forEach(function (args) {
  log('slice ' + args, function () { return Buffer.prototype.slice.apply(Buffer.from('abcdef'), args); });
});
[[], [2], [1, 1], [1, 1, 3], [10], [-1], [0, -1], [0, 10], [0, 5, 2]].forEach(function (args) {
  log('copy ' + args, function () {
    var target = Buffer.alloc(6);
    return [Buffer.prototype.copy.apply(Buffer.from('abcdef'), [target].concat(args)), target];
  });
});
log('copy within', function () {
  var buffer = Buffer.from('abcdef');
  buffer.copy(buffer, 2, 0, 4);
  return buffer.toString();
});
log('concat', function () { return Buffer.concat([Buffer.from('abc'), new Uint8Array([1, 2])], 4); });
log('concat more', function () { return Buffer.concat([Buffer.from('a')], 4); });
log('concat wrong', function () { return Buffer.concat(['x']); });
log('compare', function () {
  return [Buffer.compare(Buffer.from('a'), Buffer.from('b')), Buffer.from('abc').compare(Buffer.from('xabc'), 1), Buffer.from('b').equals(Buffer.from('b'))];
});
log('swap', function () { return [Buffer.from([1, 2, 3, 4]).swap16(), Buffer.from([1, 2, 3, 4]).swap32()]; });
log('swap wrong', function () { return Buffer.from([1, 2, 3]).swap16(); });
log('JSON', function () { return JSON.stringify(Buffer.from('abc')); });
log('isBuffer', function () { return [Buffer.isBuffer(Buffer.alloc(1)), Buffer.isBuffer(new Uint8Array(1)), Buffer.alloc(1) instanceof Uint8Array]; });
log('atob', function () { return [atob('YQ=='), atob(' Y Q'), btoa('h\u00e9')]; });
log('atob wrong', function () { return atob('Y'); });
log('inspect', function () { return require('util').inspect([Buffer.alloc(60), Buffer.from('ab')]); });
log('pool', function () { return Buffer.from('ab').buffer.byteLength; });
var decoder = new (require('string_decoder').StringDecoder)('utf8');
log('string_decoder', function () {
  return [decoder.write(Buffer.from([226, 130])), decoder.write(Buffer.from([172, 240])), decoder.end(), decoder.write(Buffer.from([0xe0, 0x80]))];
});
log('TextDecoder', function () {
  return [new TextDecoder().decode(Buffer.from([0xef, 0xbb, 0xbf, 0xe2, 0x82, 0xac])), new TextDecoder('utf-16le').decode(new Uint8Array([97, 0])),
    new TextDecoder('latin1').decode(new Uint8Array([0x41, 0xe9]))];
});
log('TextEncoder', function () {
  var bytes = new TextEncoder().encode('h\u00e9\ud800');
  var target = new Uint8Array(4);
  var result = new TextEncoder().encodeInto('\u20ac\u20ac', target);
  return [Buffer.from(bytes), result.read, result.written];
});

// An own property hides the length.
[NaN, -1, 2, 'x', undefined, 2.5, null, 5, '3', Infinity, true].forEach(function (length) {
  var hidden = Buffer.from('abcd');
  Object.defineProperty(hidden, 'length', { value: length });
  log('toString with length ' + length, function () { return hidden.toString(); });
  log('part with length ' + length, function () { return hidden.toString('hex', 0, 3); });
});
