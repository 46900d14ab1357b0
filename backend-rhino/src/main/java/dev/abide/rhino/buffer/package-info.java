/**
 * ArrayBuffers, typed arrays and DataViews over memory segments.
 *
 * <p>Rhino keeps the bytes of an ArrayBuffer in a Java array, which has no address. Here every buffer is an object of
 * ours whose memory starts as such an array too and moves off the heap once, when native code first asks where it is.
 * Views read through their buffer, so they follow. The other way that a public API allows, copying in and out around
 * each native call, fails when native code keeps the pointer.
 *
 * <p>Here belongs: memory, views, the constructors, and those methods of Rhino's prototypes that reach for the Java
 * array or are wrong. The prototypes and their other methods stay Rhino's.
 */
@NullMarked
package dev.abide.rhino.buffer;

import org.jspecify.annotations.NullMarked;
