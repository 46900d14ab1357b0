/* Addresses of the Internet as texts and bytes. */
'use strict';

var IPV4 = /^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;

function isIPv4(text) { return IPV4.test(text); }

/** The eight numbers of an IPv6 address without its zone; null if it is none. */
function groupsOf(text) {
  var halves = text.split('::');
  if (halves.length > 2) return null;
  var front = partsOf(halves[0], halves.length === 1);
  var back = halves.length === 2 ? partsOf(halves[1], true) : [];
  if (front === null || back === null) return null;
  var missing = 8 - front.length - back.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  while (missing-- > 0) front.push(0);
  return front.concat(back);
}

/** The numbers of one side of `::`; the last two may be written as IPv4. */
function partsOf(text, isLast) {
  if (text === '') return [];
  var result = [];
  var parts = text.split(':');
  for (var i = 0; i < parts.length; i++) {
    if (/^[0-9a-fA-F]{1,4}$/.test(parts[i])) {
      result.push(parseInt(parts[i], 16));
    } else if (isLast && i === parts.length - 1 && isIPv4(parts[i])) {
      var bytes = parts[i].split('.').map(Number);
      result.push(bytes[0] * 256 + bytes[1], bytes[2] * 256 + bytes[3]);
    } else {
      return null;
    }
  }
  return result;
}

function isIPv6(text) {
  var parts = /^([^%]*)(%[0-9a-zA-Z\-.:]+)?$/.exec(text);
  return parts !== null && parts[1] !== '' && groupsOf(parts[1]) !== null;
}

/** As the system's library writes an address: of IPv6 without its longest run of zeros. */
function canonical(text) {
  if (text.indexOf(':') < 0) return text;
  var zone = text.indexOf('%');
  var groups = groupsOf(zone < 0 ? text : text.slice(0, zone));
  return short(groups) + (zone < 0 ? '' : text.slice(zone));
}

function short(groups) {
  var isMapped = groups.slice(0, 5).every(function (group) { return group === 0; }) && groups[5] === 0xffff;
  if (isMapped) return '::ffff:' + [groups[6] >> 8, groups[6] & 255, groups[7] >> 8, groups[7] & 255].join('.');
  var start = -1, length = 1;
  for (var i = 0; i < 8; i++) {
    var end = i;
    while (end < 8 && groups[end] === 0) end++;
    if (end - i > length) {
      start = i;
      length = end - i;
    }
  }
  var words = groups.map(function (group) { return group.toString(16); });
  if (start < 0) return words.join(':');
  return words.slice(0, start).join(':') + '::' + words.slice(start + length).join(':');
}

/** The bytes of an address: 4 or 16, null if it is none. */
function bytesOf(text) {
  if (isIPv4(text)) return text.split('.').map(Number);
  var groups = isIPv6(text) ? groupsOf(text.split('%')[0]) : null;
  if (groups === null) return null;
  var bytes = [];
  groups.forEach(function (group) { bytes.push(group >> 8, group & 255); });
  return bytes;
}

exports.isIPv4 = function (text) { return isIPv4(String(text)); };
exports.isIPv6 = function (text) { return isIPv6(String(text)); };
exports.isIP = function isIP(text) {
  text = String(text);
  return isIPv4(text) ? 4 : isIPv6(text) ? 6 : 0;
};
exports.canonical = canonical;
exports.bytesOf = bytesOf;
