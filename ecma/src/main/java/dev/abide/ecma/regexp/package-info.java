/**
 * Regular expressions of today for engines of yesterday: their patterns in the words of {@link java.util.regex}.
 *
 * <p>Here belongs what the text of an expression means. Not here: the objects that scripts see, matches and
 * replacements, which each engine makes of its own objects.
 */
@NullMarked
package dev.abide.ecma.regexp;

import org.jspecify.annotations.NullMarked;
