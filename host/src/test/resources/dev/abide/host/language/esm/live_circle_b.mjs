import { value, constant, Type, ended } from './live_circle_a.mjs';
export const read = () => value;
export function write() {
  console.log(constant, Type.x);
}
export const isEnded = () => ended;
