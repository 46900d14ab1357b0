import { A, hoisted, early } from './circle_a.mjs';
import text from './circle_a.mjs';
export const ofHoisted = hoisted();
export class B {
  name() { return 'B'; }
}
export function later() { return new A().name(); }
export function useA() { return [later(), early, text, A.name].join(); }
export default function () { return 'default of B'; }
export const waits = await new Promise(function (done) { setTimeout(done, 1, 'waited'); });
