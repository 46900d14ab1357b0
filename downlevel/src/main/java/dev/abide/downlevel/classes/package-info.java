/**
 * Classes, and members of classes and object literals, that Closure Compiler would convert otherwise or not at all.
 * Here does not belong: other syntax.
 */
@NullMarked
package dev.abide.downlevel.classes;

import org.jspecify.annotations.NullMarked;
