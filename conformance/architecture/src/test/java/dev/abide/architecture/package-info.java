/**
 * What everybody who changes the tree has to keep, as tests: which module and which package may know which, how large
 * methods and files may be, where an engine may be named, what the documents say of the tree.
 *
 * <p>Here belong rules that can be read off classes and sources. What the program does belongs to the modules' own
 * tests and to the other folders of {@code conformance/}.
 */
@NullMarked
package dev.abide.architecture;

import org.jspecify.annotations.NullMarked;
