'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.call('keep', {});
test.call('use_kept');
