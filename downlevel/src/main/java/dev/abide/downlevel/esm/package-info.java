/**
 * ES modules as bodies of functions, by editing their text. Here does not belong: which files specifiers mean, and the
 * life of a module, which are the host's.
 */
@NullMarked
package dev.abide.downlevel.esm;

import org.jspecify.annotations.NullMarked;
