import { count as local } from './live_counter.mjs';
export { local as count };
export { list, default } from './live_counter.mjs';
export * as counter from './live_counter.mjs';
export const readCount = () => local;
