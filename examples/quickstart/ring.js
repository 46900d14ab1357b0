// An addon of our own (native/ring.c): a ring buffer of numbers, as a class whose objects wrap native memory.
const { Ring } = require('./build/ring.node');

const ring = new Ring(4);
[1, 2, 3, 4, 5, 6].forEach((number) => ring.push(number));
console.log('size', ring.size, 'of', ring.capacity, 'first', ring.at(0));

const seen = [];
ring.forEach(function (number, index) {
  seen.push(`${this.label}${index}=${number}`);
}, { label: '#' });
console.log(seen.join(' '));

class Averaging extends Ring {
  average() {
    let sum = 0;
    this.forEach((number) => {
      sum += number;
    });
    return sum / this.size;
  }
}
const averaging = new Averaging(3);
[10, 20, 60].forEach((number) => averaging.push(number));
console.log('average', averaging.average(), averaging instanceof Ring);

const attempts = {
  'index out of range': () => ring.at(4),
  'no number': () => ring.push('five'),
  'no size': () => new Ring(0),
  'callback throws': () => ring.forEach(() => { throw new SyntaxError('stop here'); }),
  'foreign receiver': () => Ring.prototype.push.call({}, 1),
};
for (const [what, attempt] of Object.entries(attempts)) {
  try {
    attempt();
    console.log(what, 'passed');
  } catch (error) {
    console.log(`${what}: ${error.name}: ${error.message}`);
  }
}
