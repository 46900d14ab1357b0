/**
 * Nashorn behind the SPI.
 *
 * <p>Here belongs the entrance: who announces the engine, how its internals are opened, and what a realm is put
 * together of. Below it are one class per facet of {@link dev.abide.spi.Realm}, the JavaScript objects that Nashorn
 * lacks and the SPI demands, in packages by subject, and nothing that knows Node-API, the event loop or
 * {@code require}.
 *
 * <p>The backend stands on Nashorn's internals, not on its public API: there a function of the host has no prototype
 * and cannot be constructed, and each access wraps (a get costs 74 ns against 7 ns). The class
 * {@link dev.abide.nashorn.object.Internals} is the only one that goes past access control.
 *
 * <h2>What Nashorn never gets to see</h2>
 *
 * A {@link java.lang.Long} ({@code typeof} says {@code object}), a Java exception of ours (scripts would catch the Java
 * object): {@link dev.abide.nashorn.realm.NashornHostFunction} is the boundary.
 */
@NullMarked
package dev.abide.nashorn;

import org.jspecify.annotations.NullMarked;
