/**
 * Regular expressions of today on the engine of yesterday: patterns are translated for {@link java.util.regex}, matches
 * and replacements made of what it finds.
 */
@NullMarked
package dev.abide.nashorn.regexp;

import org.jspecify.annotations.NullMarked;
