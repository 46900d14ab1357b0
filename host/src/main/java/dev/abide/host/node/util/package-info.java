/** The host functions behind {@code util}: what values are. */
@NullMarked
package dev.abide.host.node.util;

import org.jspecify.annotations.NullMarked;
