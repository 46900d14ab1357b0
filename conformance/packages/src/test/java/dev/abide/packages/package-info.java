/**
 * Real npm packages on every engine and on real Node, through the launcher as a user starts it.
 *
 * <p>Here belongs: running the examples. Here does not belong: addons of our own that pin down one behaviour (the addon
 * suite).
 */
@NullMarked
package dev.abide.packages;

import org.jspecify.annotations.NullMarked;
