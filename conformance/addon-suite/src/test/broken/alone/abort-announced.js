// ends by SIGABRT
console.log('before');
process.abort();
