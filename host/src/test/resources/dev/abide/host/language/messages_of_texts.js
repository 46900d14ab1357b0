// Texts of errors about texts: JSON and URIs; circles; promises that are all rejected.
'use strict';
const t = f => {
  try {
    console.log(f());
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
t(() => decodeURIComponent('%'));
t(() => encodeURIComponent('\ud800'));
['', '{a', '{bad', '[1,]', '{"a":1,}', 'nul', '{"a"', '1 2', '<html>', '"abc', '"a\nb"', '"\\x"', '01', '1.', '-', 'x'.repeat(40)]
  .concat([undefined, {}]).forEach(text => t(() => JSON.parse(text)));
t(() => JSON.parse('{"a":[1,{"b":null}]}', (key, value) => (key === 'b' ? 7 : value)).a[1].b);
t(() => JSON.parse('1', () => { throw new SyntaxError('of the reviver'); }));
const circle = { list: [{}, 2] };
circle.list[0].up = circle;
t(() => JSON.stringify(circle));
t(() => { const own = []; own.push(own); JSON.stringify({ own }); });
t(() => JSON.stringify({ toJSON() { throw new TypeError('mine'); } }));
console.log(JSON.parse.length, JSON.stringify.name, encodeURI('a b'), decodeURIComponent('%20'));
Promise.any([Promise.reject(1), 2]).then(console.log);
Promise.any([Promise.reject(1), Promise.reject(2)]).catch(e => console.log(e.name, e.message, e.errors));
Promise.any([]).catch(e => console.log(e.message, e.errors.length));
Promise.any(5).catch(e => console.log(e.name));
console.log(require('util').inspect(Object.assign(new RangeError(''), { stack: 'RangeError: ' })));
