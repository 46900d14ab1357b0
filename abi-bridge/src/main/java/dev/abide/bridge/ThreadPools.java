package dev.abide.bridge;

/** What all pools of threads that stand for libuv's agree on. */
public final class ThreadPools {
    private static final int DEFAULT_SIZE = 4;
    private static final int LARGEST_SIZE = 1024;

    private ThreadPools() {}

    /**
     * Returns how many threads a pool has: four, or what {@code UV_THREADPOOL_SIZE} says, at most 1024, and one if that
     * is no number, as libuv.
     */
    public static int size() {
        return sizeOf(System.getenv("UV_THREADPOOL_SIZE"));
    }

    static int sizeOf(@org.jspecify.annotations.Nullable String wanted) {
        try {
            return wanted == null ? DEFAULT_SIZE : Math.clamp(Long.parseLong(wanted.strip()), 1, LARGEST_SIZE);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
