/**
 * Folders with scripts and addons: which scripts they have, installing their npm packages, compiling their C.
 *
 * <p>Nothing here runs a script.
 */
@NullMarked
package dev.abide.cli.project;

import org.jspecify.annotations.NullMarked;
