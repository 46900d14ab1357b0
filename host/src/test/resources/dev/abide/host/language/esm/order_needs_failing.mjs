import './order_fails.mjs';
console.log('should not run');
