/** The host functions behind {@code tls}: keys, certificates and the JDK's TLS, apart from any socket. */
@NullMarked
package dev.abide.host.node.tls;

import org.jspecify.annotations.NullMarked;
