/** Scripts in worlds of their own. */
@NullMarked
package dev.abide.host.node.vm;

import org.jspecify.annotations.NullMarked;
