/**
 * Tests of the reading of addon files, on files that {@link dev.abide.bridge.inspect.ElfFixture} writes and on the
 * JDK's own libraries.
 */
@NullMarked
package dev.abide.bridge.inspect;

import org.jspecify.annotations.NullMarked;
