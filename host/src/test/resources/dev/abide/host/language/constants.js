// What assigns to a constant throws when it does, wherever it stands.
const attempt = (name, f) => {
  try {
    console.log(name, f());
  } catch (e) {
    console.log(name, e.name, e.message);
  }
};
const fixed = 1;
const { a, b: [c] } = { a: 1, b: [2] };
attempt('plain', () => (fixed = 2));
attempt('compound', () => (fixed += 2));
attempt('step', () => fixed++);
attempt('pattern', () => ([, fixed] = [1, 2]));
attempt('object pattern', () => ({ x: fixed } = { x: 1 }));
attempt('of a pattern', () => (a = 2));
attempt('deep in a pattern', () => --c);
attempt('not needed', () => (fixed ||= 2));
attempt('needed', () => (fixed &&= 2));
attempt('nullish', () => (fixed ??= 2));
attempt('evaluated first', () => (fixed = console.log('first')));
attempt('in a loop', () => {
  for (const each of [1, 2]) {
    (() => (each = 3))();
  }
});
attempt('of a loop', () => {
  for (const i = 0; i < 2; i++) console.log('once');
});
attempt('hidden', () => {
  let fixed = 1;
  fixed = 5;
  return fixed;
});
attempt('parameter', (fixed = 3) => (fixed = 4, fixed));
attempt('variable', () => {
  fixed = 6;
  return fixed;
  var fixed;
});
attempt('caught', () => {
  try {
    throw 1;
  } catch (fixed) {
    fixed = 7;
    return fixed;
  }
});
attempt('function', () => {
  function fixed() {}
  fixed = 8;
  return fixed;
});
console.log(fixed, a, c);
