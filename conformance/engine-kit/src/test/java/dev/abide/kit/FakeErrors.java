package dev.abide.kit;

import dev.abide.spi.ErrorKind;
import dev.abide.spi.Errors;
import java.util.Map;
import java.util.WeakHashMap;

/** Error objects and thrown values of {@link FakeEngine}. */
final class FakeErrors implements Errors {
    /** Carries a thrown value through Java. */
    private static final class FakeThrow extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Object value;

        FakeThrow(Object value) {
            this.value = value;
        }
    }

    private record FakeError(ErrorKind kind, String message) {}

    private final Map<Throwable, Object> overflows = new WeakHashMap<>();

    @Override
    public Object create(ErrorKind kind, String message) {
        return new FakeError(kind, message);
    }

    @Override
    public boolean isError(Object value) {
        return value instanceof FakeError;
    }

    @Override
    public RuntimeException toThrowable(Object value) {
        return new FakeThrow(value);
    }

    @Override
    public boolean isThrow(Throwable throwable) {
        return throwable instanceof FakeThrow || throwable instanceof StackOverflowError;
    }

    @Override
    public Object valueOf(Throwable throwable) {
        return throwable instanceof FakeThrow thrown
                ? thrown.value
                : overflows.computeIfAbsent(throwable, t -> create(ErrorKind.RANGE_ERROR, "stack overflow"));
    }

    static RuntimeException rangeError(String message) {
        return new FakeThrow(new FakeError(ErrorKind.RANGE_ERROR, message));
    }
}
