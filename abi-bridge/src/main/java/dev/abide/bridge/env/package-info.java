/**
 * The state of an env in plain Java: references, hidden data of objects, key collection, queues. No address is computed
 * here and none is followed.
 */
@NullMarked
package dev.abide.bridge.env;

import org.jspecify.annotations.NullMarked;
