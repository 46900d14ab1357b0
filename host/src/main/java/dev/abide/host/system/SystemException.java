package dev.abide.host.system;

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
    int errno() {
        return errno;
    }

    /** Returns the system's name of the error, for instance {@code EBADF}; {@code EIO} for one that is not known. */
    public String code() {
        return Linux.nameOf(errno);
    }
}
