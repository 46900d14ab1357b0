/**
 * Rewritings of single kinds of syntax before and after Closure Compiler's own conversion. Here does not belong:
 * classes and their members, operators of BigInts.
 */
@NullMarked
package dev.abide.downlevel.syntax;

import org.jspecify.annotations.NullMarked;
