/* Clients and servers of HTTP/1.1. */
'use strict';

var errors = require('internal/errors');
var common = require('internal/http/common');
var servers = require('internal/http/server');
var agents = require('internal/http/agent');
var ClientRequest = require('internal/http/client');

exports._connectionListener = servers.connectionListener;
exports.METHODS = common.METHODS.slice();
exports.STATUS_CODES = common.STATUS_CODES;
exports.Agent = agents.Agent;
exports.ClientRequest = ClientRequest;
exports.IncomingMessage = require('internal/http/incoming');
exports.OutgoingMessage = require('internal/http/outgoing');
exports.Server = servers.Server;
exports.ServerResponse = require('internal/http/response');
exports.createServer = function createServer(options, listener) { return new servers.Server(options, listener); };
exports.validateHeaderName = common.validateHeaderName;
exports.validateHeaderValue = common.validateHeaderValue;
exports.get = function get(url, options, callback) {
  var request = exports.request(url, options, callback);
  request.end();
  return request;
};
exports.request = function request(url, options, callback) { return new ClientRequest(url, options, callback); };
exports.setMaxIdleHTTPParsers = function setMaxIdleHTTPParsers(max) { errors.validateInteger(max, 'max', 1); };
Object.defineProperty(exports, 'maxHeaderSize', {
  configurable: true, enumerable: true, get: function () { return common.maxHeaderSize; }
});
Object.defineProperty(exports, 'globalAgent', {
  configurable: true, enumerable: true, get: function () { return agents.globalAgent; },
  set: function (agent) { agents.globalAgent = agent; }
});
