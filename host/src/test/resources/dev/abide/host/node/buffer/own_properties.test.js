'use strict';
// differs on rhino: the keys of a view leave out what is no element, and its names what is one
// Properties that a script gives to a view stand behind its elements.
var view = new Uint8Array(2), buffer = Buffer.from('ab');
view.k = 1;
buffer.x = 1;
console.log(Object.keys(view), Object.getOwnPropertyNames(view), view);
console.log(Object.keys(buffer), buffer, { c: buffer });
