package dev.abide.host.embedding;

import dev.abide.JsException;
import dev.abide.host.binding.HostContext;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Takes from what a script threw what an embedder may want to know later, perhaps on another thread. */
final class ThrownErrors {
    /** Causes further down are left out: they may go round in a circle. */
    private static final int MOST_CAUSES = 16;

    private final HostRuntime runtime;
    private final HostContext context;
    private final Map<Object, Throwable> javaFailures = new WeakHashMap<>();

    ThrownErrors(HostRuntime runtime, HostContext context) {
        this.runtime = runtime;
        this.context = context;
    }

    /** Makes the error that a script sees for a Java exception, which is remembered for whoever gets it back. */
    Object errorOf(Throwable failure) {
        Object error = context.errorObject(ErrorKind.ERROR, null, failure.toString());
        javaFailures.put(error, failure);
        return error;
    }

    /**
     * Makes the exception.
     *
     * @param engines the engine's own exception, the cause where the error names no other
     */
    JsException exception(@Nullable Object thrown, @Nullable Throwable engines) {
        return exception(thrown, engines, MOST_CAUSES);
    }

    private JsException exception(@Nullable Object thrown, @Nullable Throwable engines, int further) {
        Throwable cause = thrown == null ? engines : cause(thrown, engines, further);
        HostValue value = (HostValue) runtime.wrap(thrown);
        if (thrown == null || !context.isObject(thrown)) {
            return new JsException(value, value.toString(), null, cause);
        }
        JsException.Details details =
                new JsException.Details(text(thrown, "name"), text(thrown, "code"), text(thrown, "message"));
        return new JsException(value, value.toString(), text(thrown, "stack"), cause, details);
    }

    private @Nullable Throwable cause(Object thrown, @Nullable Throwable engines, int further) {
        Throwable java = javaFailures.get(thrown);
        if (java != null || further == 0 || !context.isObject(thrown)) {
            return java == null ? engines : java;
        }
        Object cause = read(thrown, "cause");
        return cause != null && context.isObject(cause) ? exception(cause, null, further - 1) : engines;
    }

    private @Nullable String text(Object thrown, String name) {
        Object value = read(thrown, name);
        return context.realm().values().kindOf(value) == ValueKind.STRING ? context.text(value) : null;
    }

    /** A getter may throw too: what it hides is not known then. */
    private @Nullable Object read(Object thrown, String name) {
        try {
            return context.get(thrown, name);
        } catch (RuntimeException | StackOverflowError e) {
            if (context.realm().errors().isThrow(e)) {
                return context.undefined();
            }
            throw e;
        }
    }
}
