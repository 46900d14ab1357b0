/**
 * What the host asks of the operating system and the JDK does not offer. Here belongs what addons and scripts share by
 * number, such as file descriptors; not what Java's own classes do as well.
 */
@NullMarked
package dev.abide.bridge.system;

import org.jspecify.annotations.NullMarked;
