export let count = 0;
export let list = [];
export let Late
export function step() {
  count++;
}
export function reset(to, what) {
  [count, list] = [to, what]
}
export const stepped = () => (count += 1, count);
export function setLate() { ({ type: Late } = { type: class Later { name = 'late' } }) }
let hidden = 1;
{
  // Another variable of that name.
  let count = 5;
  count = 6;
  hidden += count;
}
export default hidden;
