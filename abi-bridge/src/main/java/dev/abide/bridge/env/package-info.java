/**
 * The state of an {@code napi_env} and of the runtime that it belongs to, in plain Java: references, finalizers, hidden
 * data of objects, cleanup hooks, queues. Words that native code gave are kept here and handed on; no address is
 * computed here and none is followed.
 */
@NullMarked
package dev.abide.bridge.env;

import org.jspecify.annotations.NullMarked;
