// What is told before the module has ended.
import { read, write } from './live_circle_b.mjs';
export let value = 'first';
console.log(read());
value = 'second';
console.log(read());
export const constant = 'constant';
export class Type { static x = 1 }
write();
console.log(read(), constant);
export const ended = true;
