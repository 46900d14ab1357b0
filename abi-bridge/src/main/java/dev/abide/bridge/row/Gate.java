package dev.abide.bridge.row;

/** When a function of Node-API may be called. The checks are made in C, before Java is entered. */
public enum Gate {
    /** No {@code napi_env} parameter, or one that is ignored: any thread, any time. */
    NO_ENV,
    /** Also in basic finalizers, while an exception is pending and during teardown; on the env's thread. */
    ANY_TIME,
    /** Not in a basic finalizer; works while an exception is pending and during teardown. */
    NOT_IN_GC,
    /** May run JavaScript: refused while an exception is pending and when no JavaScript may run any more. */
    RUNS_JS
}
