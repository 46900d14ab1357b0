'use strict';

var constants = require('internal/os/constants');

[constants.dlopen, constants.errno, constants.priority, constants.signals, constants.fs].forEach(function (group) {
  Object.keys(group).forEach(function (name) { exports[name] = group[name]; });
});
