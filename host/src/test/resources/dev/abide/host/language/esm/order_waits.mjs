console.log('waits begins');
export let value = 'unset';
await new Promise(resolve => setTimeout(resolve, 20));
value = 'set';
console.log('waits ends');
