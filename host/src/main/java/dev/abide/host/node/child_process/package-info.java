/** The host functions behind {@code child_process}: processes of the system, and their pipes. */
@NullMarked
package dev.abide.host.node.child_process;

import org.jspecify.annotations.NullMarked;
