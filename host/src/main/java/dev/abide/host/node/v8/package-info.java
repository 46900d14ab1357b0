/** What scripts may ask of the engine. */
@NullMarked
package dev.abide.host.node.v8;

import org.jspecify.annotations.NullMarked;
