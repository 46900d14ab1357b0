// Lines in stacks are those of the script as it is written.
const lineOf = (e) => {
  const frame = e.stack.split('\n').find(each => each.includes('lines.js:'));
  return Number(/lines\.js:(\d+)/.exec(frame)[1]);
};
const attempt = (name, f) => {
  try {
    f();
    console.log(name, 'nothing');
  } catch (e) {
    console.log(name, e.name, lineOf(e));
  }
};
const fail = () => {
  throw new Error('here');
};

attempt('arrow', () =>
  null.x);

class Fields {
  #secret = 1;
  static made = [1,
    2,
    3];

  field = [
    1,
    () => undefined.y,
  ];

  constructor(how) {
    if (how) {

      throw new TypeError('in a constructor');
    }
  }

  get value() {
    const secret = this.#secret;

    return secret.a.b;
  }

  ['computed' + 1]() {
    const { a: { b } } =
      {};
    return b;
  }

  static {
    attempt('static block', () => {
      throw new Error('static');
    });
  }
}
attempt('constructor', () => new Fields(true));
attempt('getter', () => new Fields().value);
attempt('field', () => new Fields().field[1]());
attempt('computed', () => new Fields().computed1());

class Derived extends Fields {
  constructor() {
    super();
    this.x = 1;
    this.y.z();
  }
}
attempt('derived', () => new Derived());

function* generator() {
  let i = 0;
  while (true) {
    const got = yield i++;
    if (got) {
      throw new Error('generator');
    }
  }
}
attempt('generator', () => {
  const it = generator();
  it.next();
  it.next(1);
});

attempt('for of', () => {
  for (const [a, b] of [[1, 2],
    [3, 4]]) {
    const c = () => a + b;
    if (c() === 7) {
      throw new Error('loop');
    }
  }
});

attempt('default', () => {
  const f = (a, b = (() => {
    throw new Error('default');
  })()) => a + b;
  f(1);
});

attempt('template', () => `one
two ${fail()}
`);

attempt('chain', () => {
  const o = { a: { b: null } };
  const chained = o
    ?.a
    ?.b;
  return chained.c;
});

attempt('spread', () => {
  const list = [1, 2, 3];
  const o = {
    ...{ a: 1 },
    [`b${list.length}`]: 2,
    c() {
      return fail(
        ...list,
      );
    },
  };
  o.c();
});

attempt('switch', () => {
  switch (1) {
    case 1: {
      let x = 5;
      const f = () => x;
      f();
    }
    // eslint-disable-next-line no-fallthrough
    default:
      throw new RangeError('switch');
  }
});

attempt('block', () => {
  {
    function inner() {
      throw new Error('inner');
    }
    inner();
  }
});

function outer() {
  return later();

  function later() {
    throw new Error('later');
  }
}
attempt('hoisted', outer);

attempt('logical', () => {
  let a = null;
  a ??= 1;
  a ||= 2;
  a &&= (() => {
    throw new Error('logical');
  })();
});

async function wait() {
  await null;

  for await (const x of [1, 2]) {
    if (x === 2) {
      throw new Error('await');
    }
  }
}

async function* both() {
  yield 1;
  try {
    yield 2;
  } finally {
    fail();
  }
}

(async () => {
  try {
    await wait();
  } catch (e) {
    console.log('async', lineOf(e));
  }
  try {
    for await (const x of both());
  } catch (e) {
    console.log('async generator', lineOf(e));
  }
  const more = async ({ a, ...rest }, [b, c] = [1, 2]) => {
    await rest;
    return a.x.y(b, c);
  };
  try {
    await more({});
  } catch (e) {
    console.log('async arrow', e.name, lineOf(e));
  }
})();
