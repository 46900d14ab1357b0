export * from './live_star_two.mjs';
export const one = 1;
