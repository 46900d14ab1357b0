/** The host functions behind {@code dgram}: datagrams over the JDK's channels. */
@NullMarked
package dev.abide.host.node.dgram;

import org.jspecify.annotations.NullMarked;
