'use strict';
// Operators of BigInts, among numbers and texts.
const max = 2n ** 64n - 1n;
console.log(String(max), String(-max), String(~5n), String(max & 0xffn), String(1n << 70n), String(-9n >> 1n), String(5n | 10n), String(5n ^ 1n));
console.log(String(7n / 2n), String(-7n / 2n), String(-7n % 3n), String(3n * -4n), String(2n - 5n));
console.log(10n > 9n, 10n < 9n, 2n <= 2n, 3n >= 4n, 10n > 9, 1n === 1n, 1n !== 2n, 2n == 2, '2' == 2n, 0n === -0n);
console.log(typeof 5n, typeof BigInt(5), typeof 5, typeof nothing, typeof null, typeof (5n + 1n), typeof { a: 1 }.a);
console.log('text ' + 5n, 5n + ' text', `in ${5n}`);

function gcd(a, b) {
  while (b) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}
console.log(String(gcd(2n ** 40n * 3n, 2n ** 20n * 9n)), gcd(12, 18));

function modPow(base, exponent, modulus) {
  let result = 1n;
  for (base %= modulus; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = result * base % modulus;
    base = base * base % modulus;
  }
  return result;
}
console.log(String(modPow(3n, 1000n, 1000007n)));

let counter = 5n, number = 5, text = '5';
console.log(String(counter++), String(counter), String(++counter), String(counter--), String(--counter), number++, ++number, text++, text);
const holder = { big: 1n, list: [1n, 2n] };
holder.big += 41n;
holder.list[1] *= 21n;
holder['big']++;
holder.list[0]--;
console.log(String(holder.big), String(holder.list[1]), String(holder.list[0]));

console.log(0n ? 'yes' : 'no', 1n ? 'yes' : 'no', !0n, !1n, !!(4n - 4n));
if (0n || holder.list[0]) console.log('never');
if (1n && holder.big) console.log('both');
let left = 3n, loops = 0;
do loops++; while (--left);
for (let i = 0n; i < 3n; i++) loops++;
for (let i = 0; i < 3; i++) loops++;
console.log(loops, [3n, 1n, 2n].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join(), [1n, 2n].includes(2n), [1n, 2n].indexOf(2n));

function caught(body) {
  try {
    return body();
  } catch (e) {
    return e.name;
  }
}
console.log([() => 1n + 1, () => 2 * 2n, () => 1n / 0n, () => 1n % 0n, () => 2n ** -1n, () => BigInt(1.5), () => BigInt('x'), () => 1n << (2n ** 40n), () => new BigInt(1)].map(caught).join());
console.log(new Map([[1n, 'one']]).get(1n), new Set([1n, 1n, 2n]).size, Object.is(1n, 1n), String(BigInt.asUintN(8, 257n)), String(BigInt.asIntN(8, 255n)), Number(2n ** 60n), parseInt(7n), (255n).toString(16));
console.log(String([1n, 2n, 3n].reduce((a, b) => a + b)), String(BigInt(Number.MAX_SAFE_INTEGER) + 2n), String(BigInt('0xff') + BigInt(true)));
const undefinedPlus = undefined + 1, nullPlus = null + 1, arrayPlus = [1] + [2], objectPlus = {} + 'x', dates = new Date(5) - new Date(2);
console.log(undefinedPlus, nullPlus, arrayPlus, objectPlus, dates, null < 1, undefined < 1, [2] > 1);
