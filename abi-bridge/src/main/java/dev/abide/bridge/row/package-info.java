/**
 * How a function of Node-API is declared and how it ends: the annotations of its method, its gate, its place in a
 * v-table, the statuses, and the way out with one of them.
 *
 * <p>Here does not belong the functions themselves (those are in {@code chapter}) nor what is made of the declarations
 * ({@code boundary} and {@code build}).
 */
@NullMarked
package dev.abide.bridge.row;

import org.jspecify.annotations.NullMarked;
