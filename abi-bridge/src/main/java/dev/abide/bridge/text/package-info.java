/** Encodings of text as JavaScript has them, where Java's own differ; for the host as well. No address belongs here. */
@NullMarked
package dev.abide.bridge.text;

import org.jspecify.annotations.NullMarked;
