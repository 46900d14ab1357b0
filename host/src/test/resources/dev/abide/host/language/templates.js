'use strict';
// Strings of tagged templates belong to their script and to their place in it.
const make = (text) => new Function('return () => (strings => strings[0])`' + text + '`')();
const first = make('first'), second = make('second');
console.log(first(), second());
const strings = (parts) => parts;
const place = () => strings`x${1}y\n`;
console.log(place() === place(), Object.isFrozen(place()), place().length, place().raw[1], strings`x` === strings`x`);
console.log(Object.keys(globalThis).filter((name) => name.includes('$')));
