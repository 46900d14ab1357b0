package dev.abide.host.message;

/** Bytes that are no value in V8's format. */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedException() {
        super("Unable to deserialize cloned data.");
    }
}
