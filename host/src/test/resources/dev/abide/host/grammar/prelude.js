// What random programs lean on: GeneratedProgramsTest puts them behind this.
const programs = [];
const zero = 0;
const box = {};
let current = 0;
// The text of a function is that of the converted one.
Function.prototype.toString = () => 'function';

function show(value, depth = 0) {
  if (typeof value === 'function') return 'function';
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return JSON.stringify(value);
  // Nashorn loses the sign of zero.
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > 3) return '…';
  if (value instanceof Error) return value.constructor.name;
  const inside = each => show(each, depth + 1);
  if (Array.isArray(value)) return `[${Array.from(value, inside).join(', ')}]`;
  if (value instanceof Set || value instanceof Map) return `${value.constructor.name}(${[...value].map(inside).join(', ')})`;
  // Sorted: V8 puts accessors behind other members where a spread comes first, Nashorn where functions do.
  const keys = Reflect.ownKeys(value).map(key => {
    const { get, set, value: own, enumerable } = Object.getOwnPropertyDescriptor(value, key);
    return `${enumerable ? '' : '~'}${String(key)}: ${get ? 'get' : ''}${set ? 'set' : ''}${get || set ? '' : inside(own)}`;
  });
  return `{${keys.sort().join(', ')}}`;
}

const log = (...values) => console.log(current, ...values.map(each => show(each)));
const trace = (name, value) => (log(name), value);
const list = (...values) => values;
const tag = (strings, ...values) => [strings, strings.raw, Object.isFrozen(strings), values];

class Holder {
  constructor(...held) {
    this.held = held;
  }
}

function* counted(n) {
  try {
    for (let i = 0; i < n; i++) yield i;
  } finally {
    log('closed');
  }
}

function attempt(f) {
  try {
    f();
  } catch (e) {
    log('threw', e);
  }
}

async function attemptAsync(f) {
  try {
    return await f();
  } catch (e) {
    return ['threw', e];
  }
}

async function runAll() {
  for (const [seed, program] of programs) {
    current = seed;
    try {
      await program();
    } catch (e) {
      log('ended by', e);
    }
  }
}

