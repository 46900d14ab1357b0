// Intl.Segmenter: graphemes, words and sentences.
'use strict';

function listed(segments) {
  var result = [];
  var iterator = segments[Symbol.iterator]();
  for (var step = iterator.next(); !step.done; step = iterator.next()) result.push(step.value);
  return result;
}

var graphemes = new Intl.Segmenter();
['', 'plain', 'a\r\nb', 'e\u0301!', '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 x', '\ud83c\udde9\ud83c\uddea\ud83c\uddeb\ud83c\uddf7',
  '\uac00\u11a8', 'n\u0303o'].forEach(function (text) {
  console.log(JSON.stringify(listed(graphemes.segment(text)).map(function (each) { return [each.segment, each.index]; })));
});

var words = new Intl.Segmenter('en', { granularity: 'word' });
console.log(JSON.stringify(listed(words.segment('Hello, big world 42!'))));
var sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
console.log(listed(sentences.segment('One. Two? Three!')).map(function (each) { return each.segment; }));

var segments = words.segment('ab cd');
console.log(segments.containing(0), segments.containing(1).segment, segments.containing(3).index);
console.log(segments.containing(-1), segments.containing(5), segments.containing().segment);
console.log(graphemes.segment('e\u0301!').containing(1).segment.length);
console.log(listed(segments).length, listed(segments).length);

console.log(graphemes.resolvedOptions().granularity, words.resolvedOptions());
console.log(Intl.Segmenter.supportedLocalesOf(['en', 'de-de', 'en']), Intl.getCanonicalLocales('EN-us'));
console.log(String(Intl), String(graphemes), Intl.Segmenter.name, Intl.Segmenter.length);
console.log(Object.prototype.toString.call(segments[Symbol.iterator]()));
console.log(Object.keys(Intl.Segmenter.prototype), Object.getOwnPropertyNames(Intl.Segmenter.prototype).sort().join());
console.log(Object.getOwnPropertyDescriptor(globalThis, 'Intl').enumerable);

[
  function () { Intl.Segmenter(); },
  function () { new Intl.Segmenter('en', { granularity: 'letter' }); },
  function () { new Intl.Segmenter('no such locale'); },
  function () { new Intl.Segmenter([1]); },
  function () { new Intl.Segmenter('en', null); },
  function () { Intl.Segmenter.prototype.segment.call({}, 'a'); }
].forEach(function (wrong) {
  try {
    wrong();
    console.log('no error');
  } catch (error) {
    console.log(error.name);
  }
});
