// Regular expressions as objects.
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

show('flags', () => ['dgimsuy', 'v', 'gi', ''].map((f) => make('x', f).flags));
show('flags one by one', () => ['d', 'g', 'i', 'm', 's', 'u', 'v', 'y'].map((f) => { const r = make('x', f); return [r.hasIndices, r.global, r.ignoreCase, r.multiline, r.dotAll, r.unicode, r.unicodeSets, r.sticky].map(Number).join(''); }));
show('refused flags', () => ['x', 'gg', 'uv'].map((f) => { try { return String(make('a', f)); } catch (e) { return e.name; } }));
show('sources', () => ['/', '\n', '', 'a/b', '\\/', 'é'].map((s) => [make(s, 'd').source, make(s, 'd').test(s)]));
show('text', () => [String(make('a/b', 'dg')), String(/x/g), RegExp.prototype.toString.call({ source: 'a', flags: 'b' })]);
show('copies', () => { const a = make('é', 'iu'); return [RegExp(a) === a, String(new RegExp(a)), String(new RegExp(a, 'g')), new RegExp(a) instanceof RegExp, String(new RegExp(/y/g)), RegExp.length, RegExp.name]; });
show('subclasses', () => { class R extends RegExp { get [Symbol.toStringTag]() { return 'R'; } } const r = new R('é', 'iu'); return [r instanceof R, r instanceof RegExp, r.test('É'), String(r), 'É'.replace(r, 'e')]; });
show('class', () => [Object.prototype.toString.call(make('a', 'd')), typeof make('a', 'd'), make('a', 'd').constructor === RegExp]);
show('methods taken off', () => { const exec = Function.prototype.call.bind(RegExp.prototype.exec); return [exec(make('É', 'iu'), 'é')[0], exec(/a/, 'ba').index]; });
