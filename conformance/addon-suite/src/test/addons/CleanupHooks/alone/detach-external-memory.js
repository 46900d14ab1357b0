'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

// External memory goes first: hooks find it detached, whenever they were added.
test.addon.look_at_external_memory();
