/** The host functions behind globals that engines may lack. */
@NullMarked
package dev.abide.host.node.globals;

import org.jspecify.annotations.NullMarked;
