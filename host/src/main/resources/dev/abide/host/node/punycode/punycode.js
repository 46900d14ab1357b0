/* Punycode (RFC 3492). */
'use strict';

var BASE = 36, T_MIN = 1, T_MAX = 26, SKEW = 38, DAMP = 700, FIRST_BIAS = 72, FIRST_POINT = 128, LARGEST = 0x7fffffff;

function codePoints(text) {
  var points = [];
  for (var i = 0; i < text.length; i++) {
    var unit = text.charCodeAt(i);
    var next = text.charCodeAt(i + 1);
    if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
      points.push((unit - 0xd800) * 0x400 + next - 0xdc00 + 0x10000);
      i++;
    } else {
      points.push(unit);
    }
  }
  return points;
}

function text(points) {
  return points.map(function (point) {
    return point < 0x10000 ? String.fromCharCode(point) :
        String.fromCharCode(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
  }).join('');
}

function adapt(delta, count, first) {
  delta = first ? Math.floor(delta / DAMP) : delta >> 1;
  delta += Math.floor(delta / count);
  var k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
  return Math.floor(k + (BASE - T_MIN + 1) * delta / (delta + SKEW));
}

function threshold(k, bias) {
  return k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
}

function overflow() {
  return new RangeError('Overflow: input needs wider integers to process');
}

function digitOf(unit) {
  if (unit >= 48 && unit < 58) return unit - 22;
  if (unit >= 65 && unit < 91) return unit - 65;
  if (unit >= 97 && unit < 123) return unit - 97;
  return BASE;
}

function decode(input) {
  var basic = Math.max(input.lastIndexOf('-'), 0);
  var output = [];
  for (var j = 0; j < basic; j++) {
    if (input.charCodeAt(j) >= 128) throw new RangeError('Illegal input >= 0x80 (not a basic code point)');
    output.push(input.charCodeAt(j));
  }
  var point = FIRST_POINT, bias = FIRST_BIAS, i = 0;
  for (var at = basic > 0 ? basic + 1 : 0; at < input.length;) {
    var before = i;
    for (var weight = 1, k = BASE; ; k += BASE) {
      if (at >= input.length) throw new RangeError('Invalid input');
      var digit = digitOf(input.charCodeAt(at++));
      if (digit >= BASE) throw new RangeError('Invalid input');
      if (digit > Math.floor((LARGEST - i) / weight)) throw overflow();
      i += digit * weight;
      var limit = threshold(k, bias);
      if (digit < limit) break;
      if (weight > Math.floor(LARGEST / (BASE - limit))) throw overflow();
      weight *= BASE - limit;
    }
    bias = adapt(i - before, output.length + 1, before === 0);
    if (Math.floor(i / (output.length + 1)) > LARGEST - point) throw overflow();
    point += Math.floor(i / (output.length + 1));
    i %= output.length + 1;
    output.splice(i++, 0, point);
  }
  return text(output);
}

function encode(input) {
  var points = codePoints(input);
  var output = points.filter(function (p) { return p < 128; }).map(function (p) { return String.fromCharCode(p); });
  var basic = output.length;
  var handled = basic;
  if (basic > 0) output.push('-');
  var point = FIRST_POINT, delta = 0, bias = FIRST_BIAS;
  while (handled < points.length) {
    var next = Infinity;
    points.forEach(function (p) { if (p >= point && p < next) next = p; });
    delta += (next - point) * (handled + 1);
    point = next;
    for (var i = 0; i < points.length; i++) {
      if (points[i] < point) delta++;
      if (points[i] !== point) continue;
      var rest = delta;
      for (var k = BASE; ; k += BASE) {
        var limit = threshold(k, bias);
        if (rest < limit) break;
        var digit = limit + (rest - limit) % (BASE - limit);
        output.push(String.fromCharCode(digit + (digit < 26 ? 97 : 22)));
        rest = Math.floor((rest - limit) / (BASE - limit));
      }
      output.push(String.fromCharCode(rest + (rest < 26 ? 97 : 22)));
      bias = adapt(delta, handled + 1, handled === basic);
      delta = 0;
      handled++;
    }
    delta++;
    point++;
  }
  return output.join('');
}

function eachLabel(domain, change) {
  // What follows a second @ is lost in Node, too.
  var parts = domain.split('@');
  var head = parts.length > 1 ? parts[0] + '@' : '';
  return head + parts[parts.length > 1 ? 1 : 0].split(/[.\u3002\uff0e\uff61]/).map(change).join('.');
}

exports.version = '2.1.0';
exports.ucs2 = { decode: codePoints, encode: text };
exports.decode = decode;
exports.encode = encode;
exports.toASCII = function toASCII(domain) {
  return eachLabel(domain, function (label) { return /[^\0-\x7f]/.test(label) ? 'xn--' + encode(label) : label; });
};
exports.toUnicode = function toUnicode(domain) {
  return eachLabel(domain, function (label) { return /^xn--/.test(label) ? decode(label.slice(4).toLowerCase()) : label; });
};
