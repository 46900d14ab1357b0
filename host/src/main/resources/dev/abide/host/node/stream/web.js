'use strict';

module.exports = require('webjar:web-streams-polyfill/dist/ponyfill.js');
