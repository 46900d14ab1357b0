/**
 * Random programs in the language of today, that engines and Node are given alike. Here does not belong: what shows one
 * rule; that is a script of its own in {@code language/}.
 */
@NullMarked
package dev.abide.host.grammar;

import org.jspecify.annotations.NullMarked;
