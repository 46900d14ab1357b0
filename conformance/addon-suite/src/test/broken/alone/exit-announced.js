'use strict';
// exits with 7
console.log('before');
process.exit(7);
