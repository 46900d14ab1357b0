package dev.abide.host.system;

import java.util.Map;

/**
 * The numbers of Linux, on x86-64 and aarch64 alike: what differs by operating system in this package. On another the
 * calls of this package are refused, since a wrong number does something else.
 */
final class Linux {
    static final int EINTR = 4;

    static final int ENOEXEC = 8;

    /** Of {@code open(2)}. */
    static final int O_CLOEXEC = 0x80000;

    /** Of {@code fcntl(2)}. */
    static final int F_DUPFD_CLOEXEC = 1030;

    /** Of {@code socketpair(2)}. */
    static final int AF_UNIX = 1;

    static final int SOCK_STREAM = 1;

    static final int SOCK_CLOEXEC = 0x80000;

    /** Of {@code shutdown(2)}. */
    static final int SHUT_WR = 1;

    static final int SHUT_RDWR = 2;

    /** Of {@code posix_spawn(3)}. */
    static final short POSIX_SPAWN_SETSIGDEF = 0x04;

    static final short POSIX_SPAWN_SETSIGMASK = 0x08;

    static final short POSIX_SPAWN_SETSID = 0x80;

    /** Of {@code poll(2)}. */
    static final short POLLIN = 1;

    /** What calls on files and terminals may give. */
    private static final Map<Integer, String> ERRORS = Map.ofEntries(
            Map.entry(1, "EPERM"),
            Map.entry(2, "ENOENT"),
            Map.entry(3, "ESRCH"),
            Map.entry(EINTR, "EINTR"),
            Map.entry(5, "EIO"),
            Map.entry(6, "ENXIO"),
            Map.entry(7, "E2BIG"),
            Map.entry(ENOEXEC, "ENOEXEC"),
            Map.entry(9, "EBADF"),
            Map.entry(10, "ECHILD"),
            Map.entry(11, "EAGAIN"),
            Map.entry(12, "ENOMEM"),
            Map.entry(13, "EACCES"),
            Map.entry(14, "EFAULT"),
            Map.entry(16, "EBUSY"),
            Map.entry(17, "EEXIST"),
            Map.entry(19, "ENODEV"),
            Map.entry(20, "ENOTDIR"),
            Map.entry(21, "EISDIR"),
            Map.entry(22, "EINVAL"),
            Map.entry(23, "ENFILE"),
            Map.entry(24, "EMFILE"),
            Map.entry(25, "ENOTTY"),
            Map.entry(26, "ETXTBSY"),
            Map.entry(27, "EFBIG"),
            Map.entry(28, "ENOSPC"),
            Map.entry(29, "ESPIPE"),
            Map.entry(30, "EROFS"),
            Map.entry(32, "EPIPE"),
            Map.entry(36, "ENAMETOOLONG"),
            Map.entry(40, "ELOOP"),
            Map.entry(75, "EOVERFLOW"),
            Map.entry(95, "ENOTSUP"),
            Map.entry(104, "ECONNRESET"),
            Map.entry(107, "ENOTCONN"),
            Map.entry(110, "ETIMEDOUT"),
            Map.entry(122, "EDQUOT"));

    private Linux() {}

    /** Refuses on every other system. */
    static void require() {
        String system = System.getProperty("os.name", "an unknown system");
        if (!system.equals("Linux")) {
            throw new UnsupportedOperationException("Abide makes no calls of " + system
                    + ", whose numbers it does not know: it runs on Linux. Those of another system go beside"
                    + " dev.abide.host.system.Linux.");
        }
    }

    /** Returns the name of an error. */
    static String nameOf(int errno) {
        return ERRORS.getOrDefault(errno, "EIO");
    }
}
