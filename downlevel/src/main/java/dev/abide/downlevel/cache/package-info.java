/**
 * Results of conversions, kept by content in files of the user, and what their keys come from. Here does not belong:
 * converting anything.
 */
@NullMarked
package dev.abide.downlevel.cache;

import org.jspecify.annotations.NullMarked;
