// 'use strict' holds wherever it is said, in functions that are converted to others too.
const outcome = f => {
  try {
    return f();
  } catch (e) {
    return e.name;
  }
};
const wrote = name => `${name} = 1; 'silent'`;

async function asynchronous() {
  'use strict';
  await null;
  return outcome(() => { undeclared1 = 1; return 'silent'; });
}
function* generator() {
  'use strict';
  yield outcome(() => { undeclared2 = 1; return 'silent'; });
}
async function* both() {
  'use strict';
  yield outcome(() => { undeclared11 = 1; return 'silent'; });
}
const arrow = async () => {
  'use strict';
  return outcome(() => { undeclared3 = 1; return 'silent'; });
};
async function sloppy() {
  await null;
  return outcome(() => { undeclared4 = 1; return 'silent'; });
}
function* inherits() {
  yield* (function* () {
    'use strict';
    yield outcome(() => { undeclared9 = 1; return 'silent'; });
  })();
  yield outcome(() => { undeclared10 = 1; return 'silent'; });
}
class Own {
  async method() { await null; return outcome(() => { undeclared5 = 1; return 'silent'; }); }
  *generator() { yield outcome(() => { undeclared6 = 1; return 'silent'; }); }
}
(async () => {
  console.log(await asynchronous(), [...generator()], await arrow(), await sloppy(), [...inherits()]);
  const texts = [];
  for await (const each of both()) texts.push(each);
  console.log(texts, await new Own().method(), [...new Own().generator()]);
  console.log(outcome(() => (0, eval)(wrote('undeclared7'))), outcome(() => (0, eval)(`'use strict'; ${wrote('undeclared8')}`)));
})();
