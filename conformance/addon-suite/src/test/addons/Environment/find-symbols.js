'use strict';
var test = require('../test')(__dirname, 'symbols');

['napi_create_int32', 'napi_call_threadsafe_function', 'node_api_get_module_file_name', 'napi_no_such_function'].forEach(function (name) {
  test.call('look_up', name);
});
test.call('call_found');
