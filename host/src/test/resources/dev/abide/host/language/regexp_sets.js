// Regular expressions of the newest editions: properties, sets, places of parts.
function show(name, body) {
  let result;
  try {
    result = JSON.stringify(body());
  } catch (error) {
    // Engines word their own errors differently.
    result = error.constructor.name;
  }
  console.log(name + ':', result);
}
const make = (source, flags) => new RegExp(source, flags);

show('indices', () => { const m = make('(?<l>b)(x)?', 'd').exec('ab'); return [m.indices[0], m.indices[1], m.indices[2] === undefined, m.indices.groups.l]; });
show('indices of one at a time', () => { const r = make('b', 'dg'); r.exec('abb'); return [r.exec('abb').indices[0], r.lastIndex, r.exec('abb'), r.lastIndex]; });
show('no indices', () => make('b', '').exec('ab').indices === undefined);
show('difference', () => [make('[\\p{L}--[a-z]]', 'v').test('a'), make('[\\p{L}--[a-z]]', 'v').test('A')]);
show('intersection', () => 'aé1'.match(make('[\\p{L}&&\\p{ASCII}]', 'gv')));
show('nested classes', () => 'a5_-'.match(make('[[a-c][0-9]\\-]', 'gv')));
show('a negated difference', () => 'abc1'.match(make('[^\\w--[abc]]', 'gv')));
show('strings in a class', () => 'xabcd'.match(make('[\\q{abc|d|}x]', 'gv')));
show('properties', () => [
  ['\\p{Emoji}', '😀'], ['\\p{Extended_Pictographic}', '😀'], ['\\p{EPres}', '😀'], ['\\p{Script=Greek}', 'α'], ['\\p{sc=Grek}', 'α'],
  ['\\p{scx=Latin}', 'a'], ['\\P{Lu}', 'É'], ['\\p{Lowercase_Letter}', 'é'], ['\\p{gc=Nd}', '٣'], ['\\p{White_Space}', ' '], ['\\p{ASCII}', 'é'],
  ['\\p{Default_Ignorable_Code_Point}', '\u200b'], ['\\P{DI}', '\u200b'], ['[\\p{Dash}]', '–'], ['\\p{Math}', '+'],
  ['\\p{Diacritic}', '^'], ['\\p{Regional_Indicator}', '🇩'], ['\\p{Quotation_Mark}', '«'], ['\\p{VS}', '\ufe0f'],
  ['\\p{Any}', '\n'], ['\\P{Any}', 'a'], ['[\\p{L}\\p{N}_]', 'é'], ['\\p{Alphabetic}', '1'], ['\\p{Hex_Digit}', 'F'], ['\\p{Uppercase}', 'É'],
].map(([source, text]) => make('^' + source + '$', 'u').test(text)));
show('identifiers', () => ['é9', '9é', '$x', 'a-b'].map((s) => make('^[$_\\p{ID_Start}][$\\u200c\\u200d\\p{ID_Continue}]*$', 'u').test(s)));
show('ranges of code points', () => [make('[\\u{1f600}-\\u{1f64f}]', 'u').test('😀'), make('[\\u{1f600}-\\u{1f64f}]', 'iu').test('a'), make('[😀-😂]', 'iu').test('😁')]);
show('without case in Unicode', () => [make('É', 'iu').test('é'), make('\\u{10400}', 'iu').test('\u{10428}'), make('[à-ý]', 'iu').test('É'), make('(?<x>Σ)\\k<x>', 'iu').test('σς')]);
show('emoji', () => ['😀', '👍🏽', '👨‍👩‍👧', '🇩🇪', '1️⃣', 'a', '1', '😀😀'].map((s) => make('^\\p{RGI_Emoji}$', 'v').test(s)));
show('replacing', () => ['ÀB'.replace(make('(?<c>à)', 'iu'), '[$<c>$1$&]'), 'aBc'.replace(make('\\p{Lu}', 'dgu'), (m, at, s) => m + at + s), 'a,b'.split(make('\\p{Po}', 'u'))]);
show('searching', () => ['xÉ'.search(make('é', 'iu')), 'éxÉ'.match(make('é', 'giu')), [...'éxÉ'.matchAll(make('é', 'dgiu'))].map((m) => m.indices[0]), 'éé'.replaceAll(make('É', 'giu'), 'e')]);
show('sticky', () => { const r = make('é', 'iuy'); return [r.test('xé'), r.lastIndex, (r.lastIndex = 1, r.test('xé')), r.lastIndex]; });
show('refused expressions', () => [['\\p{Nonsense}', 'u'], ['\\p{L', 'u'], ['\\_', 'u'], ['\\-', 'u'], ['(?<a', ''], ['[b-a]', 'iu'], ['a**', 'd'], ['(', 'v'], ['[a', 'v']].map(([s, f]) => { try { return String(make(s, f)); } catch (e) { return e.name; } }));
