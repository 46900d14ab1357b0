/**
 * Random programs of Node-API calls, run on real Node and on every engine: making, comparing and shrinking them, and
 * the machines that run them. The machine's C and the programs that are kept are in {@code src/test/programs}.
 *
 * <p>Scripts that somebody wrote, and what they show, belong to {@link dev.abide.suite}.
 */
@NullMarked
package dev.abide.suite.program;

import org.jspecify.annotations.NullMarked;
