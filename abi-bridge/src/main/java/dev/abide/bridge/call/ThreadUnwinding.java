package dev.abide.bridge.call;

import dev.abide.bridge.Unwinding;
import org.jspecify.annotations.Nullable;

/**
 * Whether the runtime's thread is being unwound, for instance by {@code process.exit}: that cannot pass through native
 * frames, so it is kept here while they are left one by one. The runtime's thread only.
 */
public final class ThreadUnwinding {
    private final Runnable atBegin;
    private final Runnable atEnd;
    private @Nullable Unwinding thrown;

    /**
     * Nothing is unwound yet.
     *
     * @param atBegin makes native code return from here on
     * @param atEnd undoes that
     */
    public ThreadUnwinding(Runnable atBegin, Runnable atEnd) {
        this.atBegin = atBegin;
        this.atEnd = atEnd;
    }

    /** Takes note of what cannot pass through native frames. */
    public void begin(Unwinding unwinding) {
        thrown = unwinding;
        atBegin.run();
    }

    /** Tells whether the thread is being unwound. */
    public boolean isUnderWay() {
        return thrown != null;
    }

    /** Goes on unwinding, where no native frame is in the way any more. */
    public void goOn() {
        if (thrown != null) {
            throw thrown;
        }
    }

    /** Ends what {@link #begin} began: native code is called again, for the last time. */
    public void end() {
        if (thrown != null) {
            thrown = null;
            atEnd.run();
        }
    }
}
