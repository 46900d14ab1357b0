package dev.abide.host.runtime;

import dev.abide.host.binding.HostContext;
import dev.abide.spi.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * The object {@code process}: its events, its warnings and its exit code. The bootstrap script gives it the rest. The
 * runtime's thread only.
 */
public final class ProcessObject {
    private final HostContext context;
    private final Callbacks callbacks;
    private final Output output;
    private final Object raw;

    /** Makes an empty object. */
    ProcessObject(HostContext context, Callbacks callbacks, Output output) {
        this.context = context;
        this.callbacks = callbacks;
        this.output = output;
        this.raw = context.realm().objects().create();
    }

    public Object raw() {
        return raw;
    }

    /** Emits an event. Returns whether there were listeners; false before the bootstrap has run. */
    public boolean emit(String event, @Nullable Object... arguments) {
        Object emit = context.get(raw, "emit");
        if (emit == null || context.realm().values().kindOf(emit) != ValueKind.FUNCTION) {
            return false;
        }
        @Nullable Object[] all = new @Nullable Object[arguments.length + 1];
        all[0] = context.string(event);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return callbacks.withoutDraining(() -> context.realm().values().toBoolean(context.call(emit, raw, all)));
    }

    public void emitWarning(String text, String name) {
        emitWarning(text, name, null);
    }

    public void emitWarning(String text, String name, @Nullable String code) {
        Object shown = code == null ? context.undefined() : context.string(code);
        context.invoke(raw, "emitWarning", context.string(text), context.string(name), shown);
    }

    /** Emits 'exit' with a code, once. Returns the exit code that there is then. */
    int emitExit(int code) {
        if (!context.realm().values().toBoolean(context.get(raw, "_exiting"))) {
            context.set(raw, "_exiting", true);
            if (code != 0 || isUnset(context.get(raw, "exitCode"))) {
                context.set(raw, "exitCode", code == 0 ? context.undefined() : (Object) code);
            }
            try {
                emit("exit", exitCode(code));
            } catch (RuntimeException | StackOverflowError e) {
                if (!context.realm().errors().isThrow(e)) {
                    throw e;
                }
                Object thrown = context.realm().errors().valueOf(e);
                output.printError(new FatalReport(context).of(thrown));
                return Failures.UNCAUGHT;
            }
        }
        return exitCode(code);
    }

    /** Returns the exit code that scripts have set, or another if they have set none. */
    public int exitCode(int absent) {
        Object code = context.get(raw, "exitCode");
        return isUnset(code) ? absent : (int) (long) context.realm().values().toNumber(code);
    }

    private boolean isUnset(@Nullable Object value) {
        ValueKind kind = context.realm().values().kindOf(value);
        return kind == ValueKind.UNDEFINED || kind == ValueKind.NULL;
    }
}
