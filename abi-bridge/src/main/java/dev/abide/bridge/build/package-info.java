/** Runs at build time only: writes the C stubs and tables that follow from the rows. */
@NullMarked
package dev.abide.bridge.build;

import org.jspecify.annotations.NullMarked;
