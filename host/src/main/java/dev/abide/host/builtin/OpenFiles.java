package dev.abide.host.builtin;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The files that scripts of one runtime have open. The numbers are the runtime's own, from 3 on: Java shows no descriptors of the system. JavaScript thread only.
 */
final class OpenFiles {
    private static final int ACCESS_MODE = 3;
    private static final int WRITE_ONLY = 1;
    private static final int READ_WRITE = 2;
    private static final int CREATE = 0x40;
    private static final int EXCLUSIVE = 0x80;
    private static final int TRUNCATE = 0x200;
    private static final int APPEND = 0x400;
    private static final int DIRECTORY = 0x10000;
    private static final int NO_FOLLOW = 0x20000;
    private static final int SYNC = 0x101000;

    private final Map<Integer, OpenFile> files = new HashMap<>();

    /** An open file. A file opened for appending is written at its end, wherever its position is. */
    record OpenFile(FileChannel channel, Path path, boolean append) {}

    /** Opens a file with flags and mode as open(2) has them, and returns its number. */
    int open(Path path, int flags, int mode) throws IOException {
        int access = flags & ACCESS_MODE;
        if (access != 0 && Files.isDirectory(path)) {
            throw new SystemCall.Failure("EISDIR");
        }
        if ((flags & DIRECTORY) != 0 && !Files.isDirectory(path)) {
            throw new SystemCall.Failure(Files.exists(path) ? "ENOTDIR" : "ENOENT");
        }
        FileChannel channel = FileChannel.open(path, options(flags, access), attributes(path, mode));
        int number = 3;
        while (files.containsKey(number)) {
            number++;
        }
        files.put(number, new OpenFile(channel, path, (flags & APPEND) != 0));
        return number;
    }

    private static Set<OpenOption> options(int flags, int access) {
        Set<OpenOption> options = new HashSet<>();
        if (access != WRITE_ONLY) {
            options.add(StandardOpenOption.READ);
        }
        if (access == WRITE_ONLY || access == READ_WRITE) {
            options.add(StandardOpenOption.WRITE);
            if ((flags & CREATE) != 0) {
                options.add((flags & EXCLUSIVE) != 0 ? StandardOpenOption.CREATE_NEW : StandardOpenOption.CREATE);
            }
            if ((flags & TRUNCATE) != 0) {
                options.add(StandardOpenOption.TRUNCATE_EXISTING);
            }
            if ((flags & SYNC) == SYNC) {
                options.add(StandardOpenOption.SYNC);
            }
        }
        if ((flags & NO_FOLLOW) != 0) {
            options.add(LinkOption.NOFOLLOW_LINKS);
        }
        return options;
    }

    private static FileAttribute<?>[] attributes(Path path, int mode) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions(mode))};
    }

    /** Returns the permissions of a mode's low nine bits. */
    static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] all = {
            PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ,
            PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ,
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ
        };
        for (int bit = 0; bit < all.length; bit++) {
            if ((mode & (1 << bit)) != 0) {
                permissions.add(all[bit]);
            }
        }
        return permissions;
    }

    /** Returns an open file. */
    OpenFile get(int number) throws SystemCall.Failure {
        OpenFile file = files.get(number);
        if (file == null) {
            throw new SystemCall.Failure("EBADF");
        }
        return file;
    }

    /** Closes a file. */
    void close(int number) throws IOException {
        OpenFile file = get(number);
        files.remove(number);
        file.channel().close();
    }
}
