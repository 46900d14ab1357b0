/**
 * Test suites as their projects start them: a command line in a folder, on node or on an engine that stands for it, and
 * how many tests its runner says have passed.
 *
 * <p>Where suites come from and what is expected of them belongs to those who run them.
 */
@NullMarked
package dev.abide.cli.suite;

import org.jspecify.annotations.NullMarked;
