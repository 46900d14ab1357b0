/** The host functions behind {@code crypto}: what the JDK's providers have of it. */
@NullMarked
package dev.abide.host.node.crypto;

import org.jspecify.annotations.NullMarked;
