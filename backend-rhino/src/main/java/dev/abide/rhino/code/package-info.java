/**
 * Scripts compiled to classes, kept and found again. Here does not belong: what scripts do, or where what is kept lies.
 */
@NullMarked
package dev.abide.rhino.code;

import org.jspecify.annotations.NullMarked;
