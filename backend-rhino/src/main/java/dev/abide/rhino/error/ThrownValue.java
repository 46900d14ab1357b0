package dev.abide.rhino.error;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.JavaScriptException;

/**
 * A value thrown into scripts by the host.
 *
 * <p>Without a Java stack, which would be most of the price of a throw: an error object has recorded its own, and other
 * values have none in JavaScript either.
 */
final class ThrownValue extends JavaScriptException {
    ThrownValue(@Nullable Object value) {
        super(value, "", 0);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
