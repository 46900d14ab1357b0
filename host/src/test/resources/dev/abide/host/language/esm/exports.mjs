export const zebra = 1;
export function apple() {}
export let Mango = { ripe: true };
export { zebra as "a name" };
export default 5;
export function later() { Mango = 'eaten'; }
