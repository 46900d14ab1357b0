'use strict';
// How objects become primitives: Symbol.toPrimitive, then valueOf and toString.
function show(label, action) {
  let result;
  try {
    result = action();
  } catch (e) {
    result = 'throws ' + e.name + ': ' + e.message;
  }
  console.log(label + ':', result);
}

const asked = [];
const decimal = { [Symbol.toPrimitive](hint) { asked.push(hint); return hint === 'number' ? 42 : hint; } };
show('template', () => `${decimal}`);
show('plus', () => [decimal + '', decimal + 1, 1 + decimal, decimal + decimal]);
show('arithmetic', () => [+decimal, -decimal, decimal * 2, decimal - 1, decimal / 2, decimal % 5, decimal ** 2, decimal | 0, decimal << 1]);
show('comparison', () => [decimal > 41, decimal < 41, decimal >= 42, decimal == 'default', 'default' == decimal, decimal == 42, decimal === 42]);
show('functions', () => [String(decimal), Number(decimal), parseInt(decimal), Math.max(decimal, 1), isNaN(decimal), [decimal].join(), 'x'.concat(decimal)]);
show('keys', () => [Object.keys({ [decimal]: 1 }), ({ string: 2 })[decimal]]);
show('date of it', () => new Date(decimal).getTime());
show('steps', () => { let n = decimal; n++; return n; });
show('asked', () => asked.join());

class Money {
  constructor(cents) { this.cents = cents; }
  [Symbol.toPrimitive](hint) { return hint === 'string' ? '$' + this.cents / 100 : this.cents; }
}
class Discount extends Money {
  [Symbol.toPrimitive](hint) { return hint === 'string' ? '-' + super[Symbol.toPrimitive](hint) : -super[Symbol.toPrimitive](hint); }
}
show('class', () => [new Money(250) + new Money(150), `${new Money(250)}`, new Money(3) < new Money(4), Math.min(new Money(3), 9)]);
show('subclass', () => [new Money(250) + new Discount(150), `${new Discount(250)}`]);
show('inherited', () => [+Object.create(decimal), `${Object.create(decimal)}`]);
show('getter', () => +{ get [Symbol.toPrimitive]() { return () => 5; } });
show('proxy', () => [+new Proxy(decimal, {}), +new Proxy({}, { get: (t, k) => k === Symbol.toPrimitive ? () => 6 : undefined })]);
show('function', () => { const f = () => 1; f[Symbol.toPrimitive] = () => 7; return f * 2; });
show('array', () => { const a = [1, 2]; a[Symbol.toPrimitive] = (hint) => hint.length; return [a + '', +a, `${a}`]; });
show('null', () => +{ [Symbol.toPrimitive]: null, valueOf() { return 3; } });
show('undefined', () => `${{ [Symbol.toPrimitive]: undefined, toString() { return 's'; } }}`);
show('no function', () => +{ [Symbol.toPrimitive]: 1 });
show('no primitive', () => +{ [Symbol.toPrimitive]() { return {}; }, valueOf() { return 1; } });
show('a throw', () => +{ [Symbol.toPrimitive]() { throw new RangeError('mine'); } });
show('this and hint', () => { const o = { [Symbol.toPrimitive](...given) { return this === o && given.length === 1; } }; return String(o); });
show('nested', () => { const o = { [Symbol.toPrimitive](hint) { return hint + +decimal + `${decimal}` + (decimal + ''); } }; return [o + '', `${o}`, String(+o)]; });
show('null and false and symbols', () => [+{ [Symbol.toPrimitive]: () => null }, `${{ [Symbol.toPrimitive]: () => false }}`, typeof { a: 1, b: 2 }[{ [Symbol.toPrimitive]: () => 'b' }]]);
show('a symbol as key', () => { const k = Symbol('k'); return ({ [k]: 8 })[{ [Symbol.toPrimitive]: () => k }]; });

const ordered = [];
const plain = { valueOf() { ordered.push('valueOf'); return {}; }, toString() { ordered.push('toString'); return 'p'; } };
show('ordinary', () => [plain + '', `${plain}`, ordered.join()]);
show('neither', () => +{ valueOf() { return {}; }, toString() { return {}; } });
show('without prototype', () => `${Object.assign(Object.create(null), { toString: () => 'bare' })}`);
show('without prototype or anything', () => { try { return `${Object.create(null)}`; } catch (e) { return e.name; } });

const date = new Date(0);
const method = Date.prototype[Symbol.toPrimitive];
show('dates', () => [date[Symbol.toPrimitive]('number'), date[Symbol.toPrimitive]('default') === date.toString(), date + 1 === date.toString() + '1', date * 1, date - 5, date == date.toString()]);
show('date, bad hint', () => date[Symbol.toPrimitive]('x'));
show('date, no object', () => method.call(1, 'number'));
show('the method of dates', () => [method.name, method.length, method.call({ valueOf: () => 1, toString: () => 's' }, 'number'), method.call({ valueOf: () => 1, toString: () => 's' }, 'default')]);
show('date that was told', () => { const d = Object.defineProperty(new Date(5), Symbol.toPrimitive, { value: undefined }); return +d; });
show('own date', () => { class D extends Date { [Symbol.toPrimitive](hint) { return hint; } } return [`${new D(0)}`, new D(0) + '', +new D(0)]; });
show('symbols', () => { const s = Symbol('s'); return [s[Symbol.toPrimitive]() === s, Object(s)[Symbol.toPrimitive]() === s, Object(s) == s]; });
show('symbol, no symbol', () => Symbol.prototype[Symbol.toPrimitive].call(1));
show('descriptors', () => [Date, Symbol].map((c) => JSON.stringify(Object.getOwnPropertyDescriptor(c.prototype, Symbol.toPrimitive))).join());
