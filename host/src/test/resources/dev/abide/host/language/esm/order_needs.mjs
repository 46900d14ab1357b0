import { value } from './order_waits.mjs';
console.log('needs', value);
