/**
 * What host functions are written with: the context of a runtime, arguments, objects to fill, failed system calls. Here
 * does not belong: what a runtime is made of, and the bindings themselves, which are with their subjects.
 */
@NullMarked
package dev.abide.host.binding;

import org.jspecify.annotations.NullMarked;
