/**
 * Which engines there are and which one to take. Distrusts providers: one that cannot load, or breaks a rule, is listed
 * with the reason and hides no other.
 */
@NullMarked
package dev.abide.host.engine;

import org.jspecify.annotations.NullMarked;
