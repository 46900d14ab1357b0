'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

global.kept = {};
test.addon.delete_references_at_the_end(global.kept);
