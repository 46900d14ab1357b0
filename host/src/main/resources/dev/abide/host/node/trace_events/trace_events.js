/* Nothing is traced here: no category is ever on. */
'use strict';

exports.createTracing = require('internal/errors/unsupported')('trace_events', ['createTracing'], []).createTracing;
exports.getEnabledCategories = function getEnabledCategories() { return undefined; };
