'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

// The env ends; the finalizer gives back what is held still, which may be all of it.
test.addon.release_in_finalizer(1);
