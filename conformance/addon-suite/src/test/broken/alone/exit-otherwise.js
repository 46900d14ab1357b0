// exits with 7
console.log('before');
