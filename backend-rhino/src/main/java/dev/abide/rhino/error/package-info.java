/**
 * Errors: what is thrown, what scripts catch, and the text of a stack.
 *
 * <p>Here belongs: the facet, the constructors and stacks in the shape that scripts written for Node expect, what
 * becomes of Java's exceptions. Here does not belong: the errors of the compiler as it raises them ({@code engine}).
 */
@NullMarked
package dev.abide.rhino.error;

import org.jspecify.annotations.NullMarked;
