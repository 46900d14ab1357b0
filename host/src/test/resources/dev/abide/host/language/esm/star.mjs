export * from './exports.mjs';
export const own = true;
