/**
 * What the host asks of the operating system and the JDK does not offer. Here belongs what addons and scripts share by
 * number, such as file descriptors; not what Java's own classes do as well. The numbers of one system are in
 * {@code Linux}, the settings of its terminals in {@code TerminalMode}; another system is one of each.
 */
@NullMarked
package dev.abide.host.system;

import org.jspecify.annotations.NullMarked;
