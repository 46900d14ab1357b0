/**
 * {@code require}: where Node finds a module, and the loader, whose script is beside it in the resources. The look-up
 * knows files only: no engine, no JavaScript value.
 */
@NullMarked
package dev.abide.host.node.module;

import org.jspecify.annotations.NullMarked;
