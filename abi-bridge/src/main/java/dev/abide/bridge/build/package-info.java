/**
 * Runs at build time only, and is not in the jar: writes the C stubs and the tables that follow from the rows. What
 * needs anything else than the rows does not belong here.
 */
@NullMarked
package dev.abide.bridge.build;

import org.jspecify.annotations.NullMarked;
