/** What every rewriting of a syntax tree needs. Here does not belong: the rewriting of any syntax. */
@NullMarked
package dev.abide.downlevel.tree;

import org.jspecify.annotations.NullMarked;
