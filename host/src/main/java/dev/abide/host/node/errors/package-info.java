/** The host functions by which scripts raise uncaught exceptions, and take them. */
@NullMarked
package dev.abide.host.node.errors;

import org.jspecify.annotations.NullMarked;
