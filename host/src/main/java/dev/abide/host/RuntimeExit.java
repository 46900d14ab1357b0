package dev.abide.host;

import dev.abide.bridge.Unwinding;

/** Unwinds the JavaScript thread after {@code process.exit} where the process itself goes on. No script sees it. */
final class RuntimeExit extends Unwinding {
    private static final long serialVersionUID = 1L;

    private final int code;

    RuntimeExit(int code) {
        super("exit " + code);
        this.code = code;
    }

    int code() {
        return code;
    }
}
