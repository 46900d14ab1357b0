'use strict';
var path = require('path');
var folder = path.join(__dirname, '..', '..', '..', '..', 'target', 'addons', 'Environment');

['init_throws', 'constructor_without_init', 'no_entry_point', 'missing'].forEach(function (name) {
  try {
    require(path.join(folder, name + '.node'));
    console.log(name, 'was loaded');
  } catch (e) {
    console.log(name, e.name, e.code, e instanceof Error, e.message.indexOf(folder) >= 0 || e.message);
  }
});
