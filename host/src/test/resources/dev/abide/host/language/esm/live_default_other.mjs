import later from './live_default.mjs';
export const early = typeof later;
