// A module is strict, and stays so when it awaits at its top.
await null;
const outcome = f => {
  try {
    return f();
  } catch (e) {
    return e.name;
  }
};
console.log(outcome(() => { undeclared = 1; return 'silent'; }), outcome(() => { delete Object.freeze({ a: 1 }).a; return 'silent'; }));
console.log(outcome(() => { ({ get x() { return 1; } }).x = 2; return 'silent'; }), (function (a) { a = 2; return arguments[0]; })(1));
