/** The host functions behind {@code zlib}. */
@NullMarked
package dev.abide.host.node.zlib;

import org.jspecify.annotations.NullMarked;
