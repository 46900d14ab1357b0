/** The host functions behind {@code tty}: terminals, and streams of other descriptors that are no files. */
@NullMarked
package dev.abide.host.node.tty;

import org.jspecify.annotations.NullMarked;
