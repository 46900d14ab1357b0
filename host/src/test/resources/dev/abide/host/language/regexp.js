// Regular expressions of newer editions.
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

show('named groups', () => { const m = /(?<year>\d{4})-(?<month>\d\d)/.exec('on 2020-05'); return [m.groups.year, m.groups.month, '2020-05'.replace(/(?<y>\d+)-(?<m>\d+)/, '$<m>/$<y>')]; });
show('lookbehind', () => 'a1 b2'.replace(/(?<=b)\d/, 'X'));
show('negative lookbehind', () => 'a1 b2'.match(/(?<!b)\d/)[0]);
show('sticky', () => { const r = /a/y; r.lastIndex = 1; return [r.test('ba'), r.lastIndex, r.test('ba')]; });
show('dotAll', () => /a.b/s.test('a\nb'));
show('unicode', () => [/^.$/u.test('😀'), /\u{1F600}/u.test('😀'), '😀'.match(/./u)[0].length]);
show('unicode properties', () => [/\p{Lu}/u.test('É'), /^\p{L}+$/u.test('naïve'), /\p{Script=Greek}/u.test('α')]);
show('matchAll', () => [...'a1b2'.matchAll(/([a-z])(\d)/g)].map((m) => m[1] + m[2] + m.index));
show('flags', () => [/a/gimsy.flags, /a/g.global, /x/s.dotAll, /x/y.sticky]);
show('split by a group', () => 'a1b2c'.split(/(\d)/));
show('replace by a function', () => 'abc'.replace(/b/, (m, i, s) => m + i + s));
show('replaceAll', () => ['a.b.c'.replaceAll('.', '-'), 'aaa'.replaceAll(/a/g, 'b')]);
show('lastIndex', () => { const r = /o/g; const s = 'foo boo'; const at = []; while (r.exec(s)) at.push(r.lastIndex); return at; });
// Literals are the engine's, whatever a variable of the script is called.
(() => {
  const RegExp = 1;
  const BigInt = 2;
  console.log(/(?<year>\d{4})/u.exec('in 2024').groups.year, RegExp, BigInt, typeof 5n, String(2n ** 3n));
})();
// Packages put another constructor in its place, which calls the one that was there.
(() => {
  const own = RegExp.prototype.constructor;
  RegExp.prototype.constructor = function Other() {};
  console.log(String(RegExp('a', 'g')), RegExp('b') instanceof own, new RegExp(/c/gi).flags);
  RegExp.prototype.constructor = own;
})();
// A reference matches what its group took, or the empty text if the group took no part; nothing else.
show('references', () => [
  /(?<q>['"])x\k<q>/.exec('"x\' \'x\'')[0],
  /(['"])x\1/s.exec('"x\' \'x\'')[0],
  /(?<!y)(a)?(b|(c))\1\3-/.exec('acb- acac-'),
  /(?<outer>a(b)?)\1(c)/d.exec('aac').indices[3],
  'x"y" z'.replace(/(?<!z)(?<q>["'])(.)\k<q>/g, '[$2]'),
]);
// The lookbehind is asked where the rest matches, not at each character of a long text.
show('a lookbehind of any length', () => ('x = y; '.repeat(100000) + '.\n require("a") require("b")').match(/(?<!\.\s*)\brequire\("(.)"\)/)[1]);
