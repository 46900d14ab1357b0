package dev.abide.host.runtime;

import dev.abide.bridge.Unwinding;

/** Unwinds the JavaScript thread after {@code process.exit} where the process itself goes on. No script sees it. */
public final class RuntimeExit extends Unwinding {
    private static final long serialVersionUID = 1L;

    private final int code;

    public RuntimeExit(int code) {
        super("exit " + code);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
