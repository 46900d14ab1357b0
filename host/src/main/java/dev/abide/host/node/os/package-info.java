/** The host functions behind {@code os}. */
@NullMarked
package dev.abide.host.node.os;

import org.jspecify.annotations.NullMarked;
