// Streams of either kind, and iterables, as one value.
'use strict';

const { Readable } = require('stream');
const consumers = require('stream/consumers');

(async () => {
  console.log(await consumers.text(Readable.from(['a', 'b'])), await consumers.json(Readable.from(['{"a":', '1}'])));
  console.log(await consumers.text(new Blob(['blob']).stream()), (await consumers.buffer(new Blob(['web']).stream())).length);
  console.log((await consumers.arrayBuffer(Readable.from([Buffer.from('xyz')]))).byteLength);
  console.log((await consumers.blob(Readable.from(['four']))).size);
  const response = new Response('as a stream');
  console.log(response.body.locked, await response.text(), response.bodyUsed);
})();
