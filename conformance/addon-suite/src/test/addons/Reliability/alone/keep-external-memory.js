'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

global.kept = test.addon.keep_external_memory();
