/** The host functions behind {@code fs}: one for each call of the system. */
@NullMarked
package dev.abide.host.node.fs;

import org.jspecify.annotations.NullMarked;
