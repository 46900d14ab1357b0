package dev.abide.bridge.call;

import dev.abide.bridge.library.NativeEnv;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.Realm;
import org.jspecify.annotations.Nullable;

/** The pending exception of an env, and its last error. The runtime's thread. */
public final class Exceptions {
    private final NativeEnv env;
    private final Realm realm;
    private final ThreadUnwinding unwinding;
    private @Nullable Object pending;

    /** Begins with no exception and no error. */
    public Exceptions(NativeEnv env, Realm realm, ThreadUnwinding unwinding) {
        this.env = env;
        this.realm = realm;
        this.unwinding = unwinding;
    }

    /** Records a status as the last error and returns it. */
    public int fail(int status) {
        env.setStatus(status);
        return status;
    }

    /** Forgets the last error: what ran meanwhile may have left one. */
    public void forgetLastError() {
        fail(NapiStatus.OK);
    }

    /** Records the code of the loop's own error. */
    public void setEngineCode(int code) {
        env.setEngineCode(code);
    }

    /** Makes a value the pending exception; the first one wins. */
    public void setPending(@Nullable Object exception) {
        if (!isPending()) {
            pending = exception;
            env.setExceptionPending(true);
        }
    }

    /** Tells whether an exception is pending. */
    public boolean isPending() {
        return env.isExceptionPending();
    }

    /**
     * Returns the pending exception and clears it; {@code undefined} if there is none, or nothing that the addon may
     * keep from going on.
     */
    public @Nullable Object takePending() {
        if (!isPending() || unwinding.isUnderWay()) {
            return realm.values().undefined();
        }
        Object exception = pending;
        pending = null;
        env.setExceptionPending(false);
        return exception;
    }

    /** Returns what to throw for the pending exception, which is cleared; the thread's unwinding comes first. */
    public RuntimeException pendingThrowable() {
        unwinding.goOn();
        return realm.errors().toThrowable(takePending());
    }

    /** Makes an error with a code. */
    public Object error(ErrorKind kind, @Nullable String code, String message) {
        Object error = realm.errors().create(kind, message);
        if (code != null) {
            realm.objects()
                    .set(error, realm.strings().create("code"), realm.strings().create(code));
        }
        return error;
    }

    /** Makes the error of an exhausted stack. */
    public Object stackOverflowError() {
        return error(ErrorKind.RANGE_ERROR, null, "Maximum call stack size exceeded");
    }

    /** Makes an error pending. */
    public void raise(ErrorKind kind, @Nullable String code, String message) {
        setPending(error(kind, code, message));
    }
}
