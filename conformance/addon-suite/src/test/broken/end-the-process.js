'use strict';
console.log('before');
process.exit(0);
