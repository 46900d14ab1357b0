// Texts of errors that tests of packages compare.
'use strict';
const t = f => {
  try {
    console.log(f());
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
let nothing;
const none = null, o = {}, number = 5;
t(() => nothing.x);
t(() => none.x);
t(() => nothing[0]);
t(() => o.a.b);
t(() => o.a.b());
t(() => { nothing.x = 1; });
t(() => { none.y = 1; });
t(() => nothing());
t(() => number());
t(() => absent);
t(() => absent());
t(() => { absent = 1; });
t(() => { const c = 1; c = 2; });
t(() => (class K {})());
t(() => class extends nothing {});
t(() => Object.keys(undefined));
t(() => [].reduce((a, b) => a));
t(() => `${Symbol('x')}`);
t(() => +Symbol('x'));
t(() => new Date(NaN).toISOString());
t(() => new Array(-1));
t(() => (1).toString(1));
t(() => Map());
t(() => new Symbol());
t(() => Object.defineProperty(Object.freeze({ a: 1 }), 'a', { value: 2 }));
