/** The host functions behind {@code async_hooks}. What runs on whose behalf is kept by the runtime. */
@NullMarked
package dev.abide.host.node.async_hooks;

import org.jspecify.annotations.NullMarked;
