/*
 * Intl, for engines without it: what packages have asked for, which is Segmenter. Whoever wants more finds that it is
 * not there, as if Node had been built with less of Intl.
 */
'use strict';

var native = internalBinding('globals/intl');
var states = new WeakMap();
var GRANULARITIES = ['grapheme', 'word', 'sentence'];

function method(target, name, body) {
  Object.defineProperty(target, name, { value: body, writable: true, configurable: true, enumerable: false });
}

function tag(target, name) {
  Object.defineProperty(target, Symbol.toStringTag, { value: name, configurable: true });
}

function canonical(locales) {
  if (locales === undefined) return [];
  var list = typeof locales === 'string' ? [locales] : Array.prototype.slice.call(Object(locales));
  return list.map(function (locale) {
    if (typeof locale !== 'string' && (typeof locale !== 'object' || locale === null)) {
      throw new TypeError('Incorrect locale information provided');
    }
    var found = native.canonical(String(locale));
    if (found === '') throw new RangeError('Incorrect locale information provided');
    return found;
  }).filter(function (locale, index, all) { return all.indexOf(locale) === index; });
}

function stateOf(object, name) {
  var state = states.get(object);
  if (state === undefined || state.name !== name) {
    throw new TypeError('Method ' + name + ' called on incompatible receiver ' + String(object));
  }
  return state;
}

// ---- Segmenter

function Segmenter() {
  if (!(this instanceof Segmenter)) throw new TypeError('Constructor Intl.Segmenter requires \'new\'');
  var locale = canonical(arguments[0])[0] || native.locale;
  var options = arguments[1];
  if (options !== undefined && (options === null || typeof options !== 'object')) {
    throw new TypeError('Cannot convert undefined or null to object');
  }
  var granularity = options === undefined || options.granularity === undefined ? 'grapheme' : String(options.granularity);
  if (GRANULARITIES.indexOf(granularity) < 0) {
    throw new RangeError('Value ' + granularity + ' out of range for Intl.Segmenter options property granularity');
  }
  states.set(this, { name: 'Intl.Segmenter', locale: locale, granularity: granularity });
}

Object.defineProperty(Segmenter, 'prototype', { writable: false });
tag(Segmenter.prototype, 'Intl.Segmenter');
method(Segmenter, 'supportedLocalesOf', function supportedLocalesOf(locales) {
  return canonical(locales);
});
method(Segmenter.prototype, 'resolvedOptions', function resolvedOptions() {
  var state = stateOf(this, 'Intl.Segmenter');
  return { locale: state.locale, granularity: state.granularity };
});
method(Segmenter.prototype, 'segment', function segment(input) {
  var state = stateOf(this, 'Intl.Segmenter');
  var text = String(input);
  var segments = Object.create(Segments);
  var ends = state.granularity === 'grapheme' && isPlain(text) ? null :
    native.ends(text, state.granularity, state.locale);
  states.set(segments, { name: '%Segments%', text: text, isWord: state.granularity === 'word', ends: ends });
  return segments;
});

// Each character is a segment then.
function isPlain(text) {
  return /^[\t\n -~]*$/.test(text);
}

// ---- Its results

var Segments = {};
method(Segments, 'containing', function containing(index) {
  var state = stateOf(this, '%Segments%');
  var at = Math.trunc(Number(index)) || 0;
  return at < 0 || at >= state.text.length ? undefined : segmentAt(state, numberOf(state, at));
});
method(Segments, Symbol.iterator, function () {
  var iterator = Object.create(SegmentIterator);
  states.set(iterator, { name: '%SegmentIterator%', of: stateOf(this, '%Segments%'), next: 0 });
  return iterator;
});

var SegmentIterator = Object.create(Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())));
tag(SegmentIterator, 'Segmenter String Iterator');
method(SegmentIterator, 'next', function next() {
  var state = stateOf(this, '%SegmentIterator%');
  if (state.next === countOf(state.of)) return { value: undefined, done: true };
  return { value: segmentAt(state.of, state.next++), done: false };
});

function countOf(state) {
  return state.ends === null ? state.text.length : state.ends.length;
}

// The host tells where segments end, by a negative number if it is no word.
function endOf(state, number) {
  return state.ends === null ? number + 1 : Math.abs(state.ends[number]);
}

function numberOf(state, index) {
  var number = 0;
  while (endOf(state, number) <= index) number++;
  return number;
}

function segmentAt(state, number) {
  var start = number === 0 ? 0 : endOf(state, number - 1);
  var result = { segment: state.text.slice(start, endOf(state, number)), index: start, input: state.text };
  if (state.isWord) result.isWordLike = state.ends[number] > 0;
  return result;
}

// ---- Intl

var Intl = {};
tag(Intl, 'Intl');
method(Intl, 'getCanonicalLocales', function getCanonicalLocales(locales) { return canonical(locales); });
method(Intl, 'Segmenter', Segmenter);

module.exports = Intl;
