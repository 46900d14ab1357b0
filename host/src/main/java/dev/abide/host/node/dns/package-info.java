/** The host functions behind {@code dns}: the system's resolver. */
@NullMarked
package dev.abide.host.node.dns;

import org.jspecify.annotations.NullMarked;
