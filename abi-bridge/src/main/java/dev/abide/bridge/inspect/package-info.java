/**
 * Reads addon files without loading them: format, architecture, imported and exported symbols, and what that means for
 * Abide.
 *
 * <p>Nothing here executes or maps code of the file; a damaged file gives a report that says so, never an exception.
 * One class per part of the file format. What an addon does when it runs does not belong here, and neither do
 * functions' meanings: {@code functions.tsv}, which the build makes from the rows, holds their names and versions only.
 */
@NullMarked
package dev.abide.bridge.inspect;

import org.jspecify.annotations.NullMarked;
