// What a script's own iterator is asked, what it may answer, and when it is closed.
'use strict';

let closed = 0;

class Numbers {
  constructor(count) {
    this.left = count;
  }
  next() {
    return this.left > 0 ? { value: this.left--, done: false } : { value: undefined, done: true };
  }
  return(value) {
    closed++;
    return { value, done: true };
  }
  [Symbol.iterator]() {
    return this;
  }
}

function show(name, action) {
  closed = 0;
  let result;
  try {
    result = action();
  } catch (error) {
    result = `${error.name}: ${error.message}`;
  }
  console.log(name, result, closed);
}

const answering = (next, end) => ({ [Symbol.iterator]: () => ({ next: () => next, return: () => end }) });

show('a loop over what is no object', () => { for (const x of answering(5)) return x; });
show('a pattern of it', () => { const [a] = answering(5); return a; });
show('a rest of it', () => { const [...a] = answering(5); return a; });
show('a spread of it', () => Math.max(...answering('text')));
show('yield* of it', () => { function* g() { yield* answering(5); } return g().next(); });
show('a close that answers no object', () => { for (const x of answering({ value: 1 }, 4)) return x; });
show('a pattern closed so', () => { const [a] = answering({ value: 1 }, 4); return a; });
show('no object to ask', () => { for (const x of { [Symbol.iterator]: () => 5 }) return x; });
show('no function to ask', () => { for (const x of 5) return x; });

show('the whole', () => { let sum = 0; for (const x of new Numbers(3)) sum += x; return sum; });
show('break', () => { for (const x of new Numbers(3)) break; });
show('return', () => { for (const x of new Numbers(3)) return x; });
show('throw', () => { for (const x of new Numbers(3)) throw new Error('x'); });
show('continue outside', () => { outer: for (const a of new Numbers(2)) for (const b of new Numbers(3)) continue outer; });
show('a pattern of fewer', () => { const [a, b] = new Numbers(3); return a + b; });
show('a pattern of as many', () => { const [a, b, c, d] = new Numbers(3); return [a, b, c, d].join(); });
show('a pattern with a rest', () => { const [a, ...b] = new Numbers(3); return a + b.join(); });
show('a spread', () => [...new Numbers(3)].join());
show('yield*, left early', () => { function* g() { yield* new Numbers(3); } for (const x of g()) return x; });

show('next is looked up once', () => {
  let lookups = 0;
  const all = [1, 2, 3].values();
  const counted = { get next() { lookups++; return () => all.next(); }, [Symbol.iterator]() { return this; } };
  let sum = 0;
  for (const x of counted) sum += x;
  return `${sum} ${lookups}`;
});
show('next gets nothing', () => {
  let given = -1;
  for (const x of { [Symbol.iterator]: () => ({ next() { given = arguments.length; return { done: true }; } }) });
  return given;
});
show('yield* gives what it gets', () => {
  const seen = [];
  function* outer() {
    return yield* { [Symbol.iterator]: () => ({ next(value) { seen.push(value); return { value: 1, done: seen.length > 2 }; } }) };
  }
  const generator = outer();
  return JSON.stringify([generator.next('a'), generator.next('b'), generator.next('c'), seen]);
});
