/** The host functions behind {@code process}: what it tells of this process, and of this runtime. */
@NullMarked
package dev.abide.host.node.process;

import org.jspecify.annotations.NullMarked;
