/**
 * One Nashorn context with its global object, and the facets of {@link dev.abide.spi.Realm} that all parts of the
 * library are built on.
 *
 * <p>Not here: objects that scripts see and Nashorn lacks. They have packages by subject, which know this one and not
 * the other way round.
 */
@NullMarked
package dev.abide.nashorn.realm;

import org.jspecify.annotations.NullMarked;
