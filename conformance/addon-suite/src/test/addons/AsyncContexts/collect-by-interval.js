'use strict';
var test = require('../test')(__dirname, 'stores');
var hooks = require('async_hooks');
var spawn = require('child_process').spawnSync;

// Without being asked, the collector runs between callbacks: the context of a collected resource is destroyed before
// the next immediates.
module.exports = function (done) {
  if (process.env.COLLECTS !== undefined) return collect(done);
  var child = spawn(process.execPath, ['--gc-interval=100', '--gc-global', require.resolve('../chapter'), __filename], {
    env: Object.assign({}, process.env, { COLLECTS: '' }), encoding: 'utf8'
  });
  test.print('exit ' + child.status, child.stdout.split('\n').slice(1, 3).join(', '), child.stderr);
  done();
};

function collect(done) {
  var own, destroyed = false;
  hooks.createHook({
    init: function (id, type) { if (type === 'Own') own = id; },
    destroy: function (id) { if (id === own) destroyed = true; }
  }).enable();
  (function () { test.addon.destroy_when_collected({}); })();
  var garbage = new Array(1 << 20);
  for (var i = 0; i < garbage.length; i++) garbage[i] = {};
  test.print('at once ' + destroyed);
  setImmediate(function () {
    test.print('in the immediate ' + destroyed);
    done();
  });
}
