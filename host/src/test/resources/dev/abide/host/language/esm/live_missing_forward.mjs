import './live_says.mjs';
export { missing as other } from './live_again.mjs';
