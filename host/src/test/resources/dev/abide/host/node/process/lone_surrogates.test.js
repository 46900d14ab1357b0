'use strict';

process.stdout.write('\ud83d|');
process.stdout.write('\ud83d|', 'utf8');
console.log('x\ude00', '\ud83d\ude00', '\ude00\ud83d');
process.stdout.write(Buffer.from('\ud83d\n'));
console.error('\ud83d');
