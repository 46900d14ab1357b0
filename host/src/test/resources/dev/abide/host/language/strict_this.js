// What strict functions do that are converted to others, and not every engine's strict functions.
async function asynchronous() {
  'use strict';
  await null;
  return typeof this;
}
function* generator() {
  'use strict';
  yield typeof this;
  yield typeof (function () { return this; })();
  try {
    Object.freeze([1])[0] = 2;
  } catch (e) {
    yield e.name;
  }
}
async function* both() {
  'use strict';
  yield typeof this;
  try {
    Object.freeze({ a: 1 }).a = 2;
  } catch (e) {
    yield e.name;
  }
}
async function collected(values) {
  const all = [];
  for await (const each of values) all.push(each);
  return all;
}
async function sloppy() {
  await null;
  return typeof this;
}
(async () => {
  console.log(await asynchronous(), [...generator()], await collected(both()), await sloppy());
})();
