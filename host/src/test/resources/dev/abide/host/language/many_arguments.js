'use strict';
// As many arguments as V8 takes, which is not the 65,535 that some engines stop at.
function count() { return arguments.length; }
[65534, 65535, 65536, 100000].forEach(function (length) {
  const list = new Array(length).fill(0);
  const target = [];
  target.push(...list);
  console.log(count(...list), count.apply(null, list), Reflect.apply(count, null, list), target.length, Math.max(...list));
});
