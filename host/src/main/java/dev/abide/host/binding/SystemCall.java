package dev.abide.host.binding;

import dev.abide.host.system.SystemException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what Java throws for a failed operation of the system into Node's errors; their texts are in
 * {@code internal/errno.js}.
 */
public final class SystemCall {
    // Java hands the system's own words through, those of strerror(3).
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("Is a directory", "EISDIR"),
            Map.entry("Not a directory", "ENOTDIR"),
            Map.entry("No such file or directory", "ENOENT"),
            Map.entry("Permission denied", "EACCES"),
            Map.entry("File exists", "EEXIST"),
            Map.entry("Directory not empty", "ENOTEMPTY"),
            Map.entry("Operation not permitted", "EPERM"),
            Map.entry("Operation not supported", "ENOTSUP"),
            Map.entry("Too many levels of symbolic links", "ELOOP"),
            Map.entry("Too many levels of symbolic links or unable to access attributes of symbolic link", "ELOOP"),
            Map.entry("Read-only file system", "EROFS"),
            Map.entry("No space left on device", "ENOSPC"),
            Map.entry("File name too long", "ENAMETOOLONG"),
            Map.entry("Invalid cross-device link", "EXDEV"),
            Map.entry("Device or resource busy", "EBUSY"),
            Map.entry("Invalid argument", "EINVAL"),
            Map.entry("Text file busy", "ETXTBSY"),
            Map.entry("Too many open files", "EMFILE"),
            Map.entry("Broken pipe", "EPIPE"),
            Map.entry("Connection refused", "ECONNREFUSED"),
            Map.entry("Connection reset", "ECONNRESET"),
            Map.entry("Connection reset by peer", "ECONNRESET"),
            Map.entry("Connection timed out", "ETIMEDOUT"),
            Map.entry("Address already in use", "EADDRINUSE"),
            Map.entry("Cannot assign requested address", "EADDRNOTAVAIL"),
            Map.entry("Network is unreachable", "ENETUNREACH"),
            Map.entry("No route to host", "EHOSTUNREACH"),
            Map.entry("Transport endpoint is not connected", "ENOTCONN"),
            Map.entry("Message too long", "EMSGSIZE"),
            Map.entry("Unix domain path too long", "EINVAL"),
            Map.entry("Input/output error", "EIO"));

    private SystemCall() {}

    /** An operation that may fail. */
    @FunctionalInterface
    public interface Operation {
        /** Runs the operation; the result is as {@link HostBody} returns it. */
        @Nullable
        Object run(Arguments arguments) throws IOException;
    }

    /** A failure whose code is known already. */
    public static final class Failure extends IOException {
        private static final long serialVersionUID = 1L;

        private final String code;

        public Failure(String code) {
            super(code);
            this.code = code;
        }
    }

    /** Makes a host function's body of an operation on no path. */
    public static HostBody named(String syscall, Operation operation) {
        return withPaths(syscall, 0, operation);
    }

    /** Makes a host function's body of an operation whose first argument is a path. */
    public static HostBody onPath(String syscall, Operation operation) {
        return withPaths(syscall, 1, operation);
    }

    /** Makes a host function's body of an operation whose first two arguments are paths. */
    public static HostBody onTwoPaths(String syscall, Operation operation) {
        return withPaths(syscall, 2, operation);
    }

    private static HostBody withPaths(String syscall, int paths, Operation operation) {
        return arguments -> {
            try {
                return operation.run(arguments);
            } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
                throw failed(arguments, syscall, paths, e);
            }
        };
    }

    private static RuntimeException failed(Arguments arguments, String syscall, int paths, Exception failure) {
        HostContext context = arguments.context();
        Object errors = context.requireBuiltin("internal/errors");
        if (errors == null) {
            throw new IllegalStateException("no internal/errors", failure);
        }
        Object error = context.invoke(
                errors,
                "system",
                context.string(codeOf(failure)),
                context.string(syscall),
                paths > 0 ? arguments.get(0) : context.undefined(),
                paths > 1 ? arguments.get(1) : context.undefined());
        return context.throwable(error);
    }

    /** Returns the code of a failure, for instance {@code ENOENT}. */
    public static String codeOf(Exception failure) {
        return switch (failure) {
            case Failure known -> known.code;
            case SystemException refused -> refused.code();
            case NoSuchFileException _ -> "ENOENT";
            case FileAlreadyExistsException _ -> "EEXIST";
            case AccessDeniedException _ -> "EACCES";
            case DirectoryNotEmptyException _ -> "ENOTEMPTY";
            case NotDirectoryException _ -> "ENOTDIR";
            case NotLinkException _ -> "EINVAL";
            case FileSystemLoopException _ -> "ELOOP";
            case InvalidPathException _ -> "ENOENT";
            case UnsupportedOperationException _ -> "ENOTSUP";
            case FileSystemException other -> byText(other.getReason());
            default -> byText(failure.getMessage());
        };
    }

    private static String byText(@Nullable String text) {
        return text == null ? "EIO" : CODES.getOrDefault(text, "EIO");
    }
}
