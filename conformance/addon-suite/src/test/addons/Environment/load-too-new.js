'use strict';
var path = require('path');
var folder = path.join(__dirname, '..', '..', '..', '..', 'target', 'addons', 'Environment');

try {
  require(path.join(folder, 'too_new.node'));
} catch (e) {
  console.log(e.name, e.code, e.message.replace(folder, '').replace(/version \d+ add-ons/, 'version … add-ons'));
}
