// In which order modules run that wait, and those that wait for them.
import './esm/order_sync_first.mjs';
import { value } from './esm/order_waits.mjs';
import './esm/order_needs.mjs';
import './esm/order_sync_last.mjs';
import './esm/order_waits_too.mjs';
console.log('main', value, import.meta.url.endsWith('/order.mjs'));
console.log('main goes on', await Promise.resolve('after one turn'));
const order = [];
await Promise.all([
  import('./esm/order_late.mjs').then(({ late }) => order.push(late)),
  import('./esm/order_sync_first.mjs').then(() => order.push('known')),
  Promise.resolve().then(() => order.push('promise')),
]);
console.log(order.sort());
try {
  await import('./esm/order_fails.mjs');
} catch (e) {
  console.log(e.message);
}
try {
  await import('./esm/order_needs_failing.mjs');
} catch (e) {
  console.log('again', e.message);
}
