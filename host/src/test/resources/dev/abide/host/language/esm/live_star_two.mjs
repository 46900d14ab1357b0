export { one } from './live_star.mjs';
export * from './live_star.mjs';
export const two = 2;
console.log('star');
