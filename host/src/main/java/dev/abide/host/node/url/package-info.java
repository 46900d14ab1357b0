/** The host functions behind {@code url}. */
@NullMarked
package dev.abide.host.node.url;

import org.jspecify.annotations.NullMarked;
