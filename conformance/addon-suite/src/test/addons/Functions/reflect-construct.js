'use strict';
var test = require('../test')(__dirname);

var Native = test.addon.get_tell_new_target();
function Other() {}
test.print(Reflect.construct(Native, [], Other) === Other);
test.printLog();
var instance = Reflect.construct(test.addon.get_become_instance(), [], Other);
test.printLog();
test.print(instance instanceof Other, instance.made);
