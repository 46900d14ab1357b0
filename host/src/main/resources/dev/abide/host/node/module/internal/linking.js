/*
 * What comes before ES modules run: the texts of all that one imports are found and compiled, and each name that one
 * imports of another is looked for. And what comes after: imports follow their exports.
 */
'use strict';

var host = require('internal/module/host');
var formats = require('internal/module/formats');

// By the keys of targets: { compiled, requests, exports, stars }.
var known = Object.create(null);

/**
 * Links a module and all that it imports.
 *
 * @param target of the module
 * @param source its text, if it has been read
 * @param the `keyOf`, `resolve`, `namesOf` of the loader: names of a target that is no ES module, or nothing
 */
exports.link = function link(target, source, loader) {
  var key = loader.keyOf(target);
  if (known[key] !== undefined) return known[key];
  var added = [];
  try {
    prepare(target, source, loader, added);
    added.forEach(function (each) { check(known[each], loader); });
  } catch (error) {
    added.forEach(function (each) { delete known[each]; });
    throw error;
  }
  return known[key];
};

function prepare(target, source, loader, added) {
  var key = loader.keyOf(target);
  var compiled = host.compileModule(key, source === undefined ? formats.read(target) : source);
  var one = { compiled: compiled };
  known[key] = one;
  added.push(key);
  compiled.call(undefined, {
    link: function (requests, exported, stars) {
      one.exports = exported;
      one.stars = stars;
      one.requests = requests.map(function (request) {
        return { specifier: request[0], names: request[1], attributes: request[2] || {} };
      });
      return true;
    }
  });
  one.requests.forEach(function (request) {
    request.target = loader.resolve(request.specifier, target);
    request.format = formats.of(request.target, request.attributes);
    request.key = loader.keyOf(request.target);
    if (request.format === 'module' && known[request.key] === undefined) {
      formats.refuseOthers(request.attributes);
      prepare(request.target, undefined, loader, added);
    }
  });
}

function check(one, loader) {
  one.requests.forEach(function (request) {
    var names = request.format === 'module' ? null : loader.namesOf(request);
    request.names.forEach(function (name) {
      var isThere = names === null ? provides(request.key, name, []) : names === undefined || name in names;
      if (!isThere) throw new SyntaxError(exports.missing(request.specifier, name));
    });
  });
}

exports.missing = function missing(specifier, name) {
  return 'The requested module \'' + specifier + '\' does not provide an export named \'' + name + '\'';
};

// Whether a module exports a name, itself or of another.
function provides(key, name, seen) {
  var one = known[key];
  if (one === undefined || seen.indexOf(one) >= 0) return false;
  seen.push(one);
  if (Object.prototype.hasOwnProperty.call(one.exports, name)) {
    var origin = one.exports[name];
    return origin === 0 || ofOther(one.requests[origin[0]], origin[1], []);
  }
  return name !== 'default' && one.stars.some(function (star) {
    return ofOther(one.requests[star], name, seen);
  });
}

// What is no ES module is asked when it is there.
function ofOther(request, name, seen) {
  return request.format !== 'module' || provides(request.key, name, seen);
}

/** Names what a module exports by default, and what has no name but that of its variable. */
exports.nameDefault = function nameDefault(namespace) {
  var value = 'default' in namespace ? namespace['default'] : undefined;
  if (typeof value === 'function' && value.name === '$default') {
    Object.defineProperty(value, 'name', { value: 'default', configurable: true });
  }
};

// ---- Imports that follow

// By namespaces: what imports of them wait for, and the namespaces that hand on what they export.
var followers = new WeakMap();

function followersOf(namespace) {
  var found = followers.get(namespace);
  if (found === undefined) {
    found = { imports: [], namespaces: [], isTelling: false };
    followers.set(namespace, found);
  }
  return found;
}

/** Lets an import follow. */
exports.follow = function follow(namespace, name, set) {
  followersOf(namespace).imports.push({ name: name, set: set });
};

/** Says that another namespace has what one exports. */
exports.handOn = function handOn(namespace, by) {
  var namespaces = followersOf(namespace).namespaces;
  if (namespaces.indexOf(by) < 0) namespaces.push(by);
};

/** Tells those who follow what a namespace has now. */
exports.tell = function tell(namespace) {
  var found = followers.get(namespace);
  if (found === undefined || found.isTelling) return;
  found.isTelling = true;
  found.imports.forEach(function (each) { update(each, namespace); });
  found.namespaces.forEach(tell);
  found.isTelling = false;
};

function update(follower, namespace) {
  var value;
  try {
    value = namespace[follower.name];
  } catch (error) {
    // Not before its declaration.
    return;
  }
  follower.set(value);
}
