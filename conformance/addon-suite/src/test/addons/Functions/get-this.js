'use strict';
var test = require('../test')(__dirname);

var echo = test.addon.get_echo();
test.print(echo.call(undefined)[0] === global, echo.call(null)[0] === global, echo()[0] === global);
var object = {echo: echo};
test.print(object.echo()[0] === object);
var boxed = echo.call(5)[0];
test.print(typeof boxed, boxed.valueOf());
test.print(typeof echo.call('text')[0], typeof echo.call(true)[0]);
