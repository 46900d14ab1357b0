/** The host functions behind {@code net}: connections and servers over the JDK's channels. */
@NullMarked
package dev.abide.host.node.net;

import org.jspecify.annotations.NullMarked;
