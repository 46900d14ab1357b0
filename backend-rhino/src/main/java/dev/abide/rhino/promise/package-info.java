/**
 * Promises: the state machine of ECMAScript's chapter on them.
 *
 * <p>Rhino has promises, but keeps those rejected without a handler in one static map for all threads, and tells a host
 * their reasons only, not who they are. Therefore the constructor, {@code then} and {@code resolve} are replaced; the
 * other members of Rhino's Promise are written in terms of these three and stay. Here does not belong: when jobs run.
 */
@NullMarked
package dev.abide.rhino.promise;

import org.jspecify.annotations.NullMarked;
