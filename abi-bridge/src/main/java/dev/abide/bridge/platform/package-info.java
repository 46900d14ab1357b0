/**
 * What differs by operating system and processor, for the Java of this module: names of libraries, constants of the
 * system's calls, where the system tells something. A platform is one class here and one file in
 * {@code src/main/c/platform}; {@link dev.abide.bridge.platform.Platform} says which there are and what the others
 * answer.
 *
 * <p>Here does not belong what is done with any of it.
 */
@NullMarked
package dev.abide.bridge.platform;

import org.jspecify.annotations.NullMarked;
