/**
 * What runs while the module is built, and never afterwards. Here does not belong: anything that a conversion needs.
 */
@NullMarked
package dev.abide.downlevel.build;

import org.jspecify.annotations.NullMarked;
