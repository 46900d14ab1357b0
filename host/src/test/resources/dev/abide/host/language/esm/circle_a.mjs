import { B, later, waits } from './circle_b.mjs';
import defaultOfB, * as b from './circle_b.mjs';
export class A {
  name() { return 'A'; }
}
export const early = typeof later;
export function hoisted() { return 'hoisted'; }
export default new A().name() + new B().name();
export function all() { return [defaultOfB(), b.useA(), Object.keys(b).join(), waits]; }
