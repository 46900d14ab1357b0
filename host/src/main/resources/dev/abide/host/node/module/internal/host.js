/*
 * What the module loader has of the host: finding, reading and compiling files. Empty until loader.js has filled it,
 * which it does before it asks for any other part.
 */
'use strict';
