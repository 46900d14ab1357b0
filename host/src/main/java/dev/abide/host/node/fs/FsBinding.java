package dev.abide.host.node.fs;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.ObjectBuilder;
import dev.abide.host.binding.SystemCall;
import dev.abide.host.system.Descriptors;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The file system: each function is one system call of Node's, synchronous; {@code fs.js} makes the three ways to call
 * it.
 */
final class FsBinding implements Binding {
    private static final int TYPE_MASK = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int DIRECTORY = 0x4000;
    private static final int LINK = 0xA000;
    private static final LinkOption[] FOLLOW = {};
    private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

    @Override
    public Object create(HostContext context) {
        OpenFiles files = new OpenFiles();
        context.atEnd(files::close);
        ObjectBuilder binding = context.object();
        addDescriptors(binding, files);
        addAttributes(binding);
        addPaths(binding);
        return binding.build();
    }

    private static void addDescriptors(ObjectBuilder binding, OpenFiles files) {
        binding.function("open", SystemCall.onPath("open", a -> files.open(path(a, 0), a.integer(1), a.integer(2))))
                .function("close", SystemCall.named("close", a -> {
                    files.close(a.integer(0));
                    return a.context().undefined();
                }))
                .function(
                        "read",
                        SystemCall.named("read", a -> Descriptors.read(a.integer(0), slice(a), a.longInteger(4))))
                .function(
                        "write",
                        SystemCall.named("write", a -> Descriptors.write(a.integer(0), slice(a), a.longInteger(4))))
                .function("ftruncate", SystemCall.named("ftruncate", a -> {
                    Descriptors.truncate(a.integer(0), Math.max(0, a.longInteger(1)));
                    return a.context().undefined();
                }))
                .function("fsync", SystemCall.named("fsync", a -> {
                    Descriptors.sync(a.integer(0));
                    return a.context().undefined();
                }))
                .function(
                        "fdPath",
                        SystemCall.named("fstat", a -> fdPath(a.integer(0)).toString()))
                .function(
                        "fstat", SystemCall.named("fstat", a -> attributes(a.context(), fdPath(a.integer(0)), FOLLOW)));
    }

    private static void addAttributes(ObjectBuilder binding) {
        binding.function("stat", SystemCall.onPath("stat", a -> stat(a, FOLLOW)))
                .function("lstat", SystemCall.onPath("lstat", a -> stat(a, NO_FOLLOW)))
                .function("exists", a -> exists(a))
                .function("access", SystemCall.onPath("access", FsBinding::access))
                .function("chmod", SystemCall.onPath("chmod", FsBinding::chmod))
                .function("chown", SystemCall.onPath("chown", FsBinding::chown))
                .function("utimes", SystemCall.onPath("utime", a -> utimes(a, FOLLOW)))
                .function("lutimes", SystemCall.onPath("lutime", a -> utimes(a, NO_FOLLOW)));
    }

    private static void addPaths(ObjectBuilder binding) {
        binding.function("mkdir", SystemCall.onPath("mkdir", FsBinding::mkdir))
                .function("mkdtemp", SystemCall.onPath("mkdtemp", FsBinding::mkdtemp))
                .function("rmdir", SystemCall.onPath("rmdir", a -> delete(a, true)))
                .function("unlink", SystemCall.onPath("unlink", a -> delete(a, false)))
                .function("rename", SystemCall.onTwoPaths("rename", FsBinding::rename))
                .function("copyFile", SystemCall.onTwoPaths("copyfile", FsBinding::copyFile))
                .function("link", SystemCall.onTwoPaths("link", FsBinding::link))
                .function("symlink", SystemCall.onTwoPaths("symlink", FsBinding::symlink))
                .function(
                        "readlink",
                        SystemCall.onPath(
                                "readlink",
                                a -> Files.readSymbolicLink(path(a, 0)).toString()))
                .function(
                        "realpath",
                        SystemCall.onPath(
                                "realpath", a -> path(a, 0).toRealPath().toString()))
                .function("readdir", SystemCall.onPath("scandir", FsBinding::readdir))
                .function("opendir", SystemCall.onPath("opendir", FsBinding::readdir))
                .function("readFile", SystemCall.onPath("open", FsBinding::readFile));
    }

    private static Path path(Arguments arguments, int index) {
        return arguments.context().path(arguments.string(index));
    }

    /** Returns a name under which the system knows what a descriptor stands for. */
    private static Path fdPath(int descriptor) throws IOException {
        Path path = Path.of("/proc/self/fd/" + descriptor);
        if (!Files.exists(path, NO_FOLLOW)) {
            throw new SystemCall.Failure("EBADF");
        }
        return path;
    }

    // ---- Contents

    /** The memory of (…, view, offset, length, …). */
    private static MemorySegment slice(Arguments arguments) {
        return arguments.memory(1).asSlice(arguments.longInteger(2), arguments.longInteger(3));
    }

    private static Object readFile(Arguments arguments) throws IOException {
        return arguments.context().uint8Array(Files.readAllBytes(path(arguments, 0)));
    }

    // ---- Attributes

    private static @Nullable Object stat(Arguments arguments, LinkOption[] links) throws IOException {
        Path path = path(arguments, 0);
        if (arguments.truthy(1) && !Files.exists(path, links)) {
            return arguments.context().undefined();
        }
        return attributes(arguments.context(), path, links);
    }

    /**
     * dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, and the four times in nanoseconds as decimal texts.
     */
    private static Object attributes(HostContext context, Path path, LinkOption[] links) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return basicAttributes(context, path, links);
        }
        Map<String, Object> all = Files.readAttributes(path, "unix:*", links);
        long size = number(all, "size");
        List<Object> row = new ArrayList<>();
        for (String name : List.of("dev", "mode", "nlink", "uid", "gid", "rdev")) {
            row.add(number(all, name));
        }
        row.add(4096);
        row.add(number(all, "ino"));
        row.add(size);
        row.add((number(all, "mode") & TYPE_MASK) == REGULAR ? (size + 4095) / 4096 * 8 : 0L);
        for (String name : List.of("lastAccessTime", "lastModifiedTime", "ctime", "creationTime")) {
            row.add(nanos(all.get(name)));
        }
        return context.array(row);
    }

    private static Object basicAttributes(HostContext context, Path path, LinkOption[] links) throws IOException {
        BasicFileAttributes all = Files.readAttributes(path, BasicFileAttributes.class, links);
        int mode = all.isDirectory() ? DIRECTORY | 0777 : all.isSymbolicLink() ? LINK | 0777 : REGULAR | 0666;
        return context.array(List.of(
                0,
                mode,
                1,
                0,
                0,
                0,
                4096,
                0,
                all.size(),
                (all.size() + 511) / 512,
                nanos(all.lastAccessTime()),
                nanos(all.lastModifiedTime()),
                nanos(all.lastModifiedTime()),
                nanos(all.creationTime())));
    }

    private static long number(Map<String, Object> all, String name) {
        return all.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static String nanos(@Nullable Object time) {
        return time instanceof FileTime fileTime ? Long.toString(fileTime.to(TimeUnit.NANOSECONDS)) : "0";
    }

    private static Object exists(Arguments arguments) {
        try {
            return Files.exists(path(arguments, 0));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static @Nullable Object access(Arguments arguments) throws IOException {
        Path path = path(arguments, 0);
        int mode = arguments.integer(1);
        if (!Files.exists(path)) {
            // Tells ENOENT from ENOTDIR and ELOOP.
            Files.readAttributes(path, BasicFileAttributes.class);
        }
        boolean allowed = ((mode & 4) == 0 || Files.isReadable(path))
                && ((mode & 2) == 0 || Files.isWritable(path))
                && ((mode & 1) == 0 || Files.isExecutable(path));
        if (!allowed) {
            throw new SystemCall.Failure("EACCES");
        }
        return arguments.context().undefined();
    }

    private static @Nullable Object chmod(Arguments arguments) throws IOException {
        Path path = path(arguments, 0);
        if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            Files.setAttribute(path, "unix:mode", arguments.integer(1) & 07777);
        } else {
            path.toFile().setWritable((arguments.integer(1) & 0200) != 0);
        }
        return arguments.context().undefined();
    }

    private static @Nullable Object chown(Arguments arguments) throws IOException {
        Path path = path(arguments, 0);
        LinkOption[] links = arguments.truthy(3) ? NO_FOLLOW : FOLLOW;
        Files.setAttribute(path, "unix:uid", arguments.integer(1), links);
        Files.setAttribute(path, "unix:gid", arguments.integer(2), links);
        return arguments.context().undefined();
    }

    /** utimes(path, accessed, modified): in seconds. */
    private static @Nullable Object utimes(Arguments arguments, LinkOption[] links) throws IOException {
        Path path = path(arguments, 0);
        BasicFileAttributeView view = Files.getFileAttributeView(path, BasicFileAttributeView.class, links);
        view.setTimes(time(arguments.number(2)), time(arguments.number(1)), null);
        return arguments.context().undefined();
    }

    private static FileTime time(double seconds) {
        return FileTime.from(Math.round(seconds * 1e6), TimeUnit.MICROSECONDS);
    }

    // ---- Names

    private static @Nullable Object mkdir(Arguments arguments) throws IOException {
        Path path = path(arguments, 0);
        Files.createDirectory(path);
        applyMode(path, arguments.integer(1));
        return arguments.context().undefined();
    }

    private static void applyMode(Path path, int mode) throws IOException {
        // Created with 0777 less the umask; a stricter mode takes more away.
        if ((mode & 0777) != 0777
                && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var permissions = Files.getPosixFilePermissions(path);
            permissions.retainAll(permissions(mode));
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    /** Returns the permissions of a mode's low nine bits. */
    private static Set<PosixFilePermission> permissions(int mode) {
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

    private static Object mkdtemp(Arguments arguments) throws IOException {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        String prefix = arguments.string(0).replaceAll("X{6}$", "");
        while (true) {
            StringBuilder name = new StringBuilder(prefix);
            for (int i = 0; i < 6; i++) {
                name.append(letters.charAt(ThreadLocalRandom.current().nextInt(letters.length())));
            }
            Path path = arguments.context().path(name.toString());
            if (!Files.exists(path, NO_FOLLOW)) {
                Files.createDirectory(path);
                if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
                }
                return name.toString();
            }
        }
    }

    private static @Nullable Object delete(Arguments arguments, boolean directory) throws IOException {
        Path path = path(arguments, 0);
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, NO_FOLLOW);
        if (attributes.isDirectory() != directory) {
            throw new SystemCall.Failure(directory ? "ENOTDIR" : "EISDIR");
        }
        Files.delete(path);
        return arguments.context().undefined();
    }

    private static @Nullable Object rename(Arguments arguments) throws IOException {
        Files.move(path(arguments, 0), path(arguments, 1), StandardCopyOption.ATOMIC_MOVE);
        return arguments.context().undefined();
    }

    /** copyFile(from, to, exclusive). */
    private static @Nullable Object copyFile(Arguments arguments) throws IOException {
        Path from = path(arguments, 0).toRealPath();
        Path to = path(arguments, 1);
        if (Files.isDirectory(from) || Files.isDirectory(to)) {
            throw new SystemCall.Failure("EISDIR");
        }
        if (arguments.truthy(2)) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.setLastModifiedTime(to, FileTime.fromMillis(System.currentTimeMillis()));
        return arguments.context().undefined();
    }

    private static @Nullable Object link(Arguments arguments) throws IOException {
        Files.createLink(path(arguments, 1), path(arguments, 0));
        return arguments.context().undefined();
    }

    private static @Nullable Object symlink(Arguments arguments) throws IOException {
        Files.createSymbolicLink(path(arguments, 1), Path.of(arguments.string(0)));
        return arguments.context().undefined();
    }

    /** readdir(path): name, type, name, type …; the types are libuv's: 1 file, 2 directory, 3 link, 0 anything else. */
    private static Object readdir(Arguments arguments) throws IOException {
        boolean typed = arguments.truthy(1);
        List<Object> entries = new ArrayList<>();
        List<Path> sorted = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path(arguments, 0))) {
            stream.forEach(sorted::add);
        }
        sorted.sort((left, right) -> name(left).compareTo(name(right)));
        for (Path entry : sorted) {
            entries.add(name(entry));
            if (typed) {
                entries.add(typeOf(entry));
            }
        }
        return arguments.context().array(entries);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static int typeOf(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, NO_FOLLOW);
        return attributes.isRegularFile() ? 1 : attributes.isDirectory() ? 2 : attributes.isSymbolicLink() ? 3 : 0;
    }
}
