package dev.abide.bridge.system;

import java.io.IOException;

/** A call of the system has failed. */
public final class SystemException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int errno;

    SystemException(String call, int errno) {
        super(call + ": errno " + errno);
        this.errno = errno;
    }

    /** Returns the system's number of the error, as {@code errno.h} has it. */
    public int errno() {
        return errno;
    }
}
