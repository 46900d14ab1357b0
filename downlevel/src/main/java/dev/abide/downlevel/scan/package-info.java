/**
 * What can be told of a script by its tokens, without a syntax tree, and the edits of its text before it is parsed.
 * Here does not belong: Closure Compiler, which is not loaded for scripts that need no conversion.
 */
@NullMarked
package dev.abide.downlevel.scan;

import org.jspecify.annotations.NullMarked;
