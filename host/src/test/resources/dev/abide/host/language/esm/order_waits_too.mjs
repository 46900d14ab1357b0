console.log('waits too begins');
await null;
console.log('waits too ends');
