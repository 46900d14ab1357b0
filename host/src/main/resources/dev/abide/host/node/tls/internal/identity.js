/* Whether a certificate is one of a host. */
'use strict';

var net = require('net');
var errors = require('internal/errors');

function lower(text) { return text.replace(/[A-Z]/g, function (letter) { return letter.toLowerCase(); }); }

function withoutDot(text) { return text.charAt(text.length - 1) === '.' ? text.slice(0, -1) : text; }

/** Whether a name with at most one star in its first part is the host's. */
function matches(host, pattern) {
  if (!pattern) return false;
  var wanted = withoutDot(lower(pattern)).split('.');
  var given = withoutDot(lower(host)).split('.');
  if (wanted.length !== given.length || wanted.indexOf('') >= 0 || /[^\u0021-\u007f]/.test(pattern)) return false;
  for (var i = 1; i < wanted.length; i++) {
    if (wanted[i] !== given[i]) return false;
  }
  var star = wanted[0].split('*');
  if (star.length === 1 || wanted[0].indexOf('xn--') >= 0) return wanted[0] === given[0];
  if (star.length > 2 || wanted.length < 3) return false;
  return given[0].length >= star[0].length + star[1].length && given[0].indexOf(star[0]) === 0 &&
      given[0].slice(given[0].length - star[1].length) === star[1];
}

exports.matches = matches;

exports.checkServerIdentity = function checkServerIdentity(hostname, certificate) {
  hostname = String(hostname);
  var names = (certificate.subjectaltname || '').split(', ').filter(Boolean);
  var hosts = [], addresses = [];
  names.forEach(function (name) {
    if (name.indexOf('DNS:') === 0) hosts.push(name.slice(4));
    else if (name.indexOf('IP Address:') === 0) addresses.push(require('internal/net/addresses').canonical(name.slice(11)));
  });
  var reason = 'Unknown reason';
  var valid = false;
  if (net.isIP(hostname)) {
    valid = addresses.indexOf(require('internal/net/addresses').canonical(hostname)) >= 0;
    reason = 'IP: ' + hostname + " is not in the cert's list: " + addresses.join(', ');
  } else if (hosts.length > 0 || (certificate.subject && certificate.subject.CN)) {
    if (hosts.length > 0) {
      valid = hosts.some(function (name) { return matches(hostname, name); });
      reason = 'Host: ' + hostname + ". is not in the cert's altnames: " + certificate.subjectaltname;
    } else {
      valid = [].concat(certificate.subject.CN).some(function (name) { return matches(hostname, name); });
      reason = 'Host: ' + hostname + ". is not cert's CN: " + certificate.subject.CN;
    }
  } else {
    reason = 'Cert does not contain a DNS name';
  }
  if (valid) return undefined;
  var error = errors.create(Error, 'ERR_TLS_CERT_ALTNAME_INVALID', "Hostname/IP does not match certificate's altnames: " + reason);
  error.reason = reason;
  error.host = hostname;
  error.cert = certificate;
  return error;
};
