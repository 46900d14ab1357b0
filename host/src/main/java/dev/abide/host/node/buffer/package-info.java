/** The host functions behind {@code buffer}: encodings, and memory that is searched and compared. */
@NullMarked
package dev.abide.host.node.buffer;

import org.jspecify.annotations.NullMarked;
