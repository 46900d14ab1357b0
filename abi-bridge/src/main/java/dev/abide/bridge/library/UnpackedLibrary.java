package dev.abide.bridge.library;

import dev.abide.bridge.platform.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Abide's own libraries as files: the system's loader opens nothing in a jar. */
final class UnpackedLibrary {
    private static final String RESOURCES = "/dev/abide/bridge/native/";

    private UnpackedLibrary() {}

    /** Puts a library of this platform into the cache, named by its content, and returns its path. */
    static Path find(String library) {
        String name = Platform.HERE.fileOf(library);
        String folder = Platform.HERE.folder();
        try (InputStream in = UnpackedLibrary.class.getResourceAsStream(RESOURCES + folder + "/" + name)) {
            if (in == null) {
                throw new UnsatisfiedLinkError("Abide has no native library for " + folder);
            }
            return unpack(name, in.readAllBytes());
        } catch (IOException e) {
            throw new LinkageError("cannot unpack Abide's native library: " + e, e);
        }
    }

    private static Path unpack(String name, byte[] content) throws IOException {
        Path folder = cacheFolder().resolve("native");
        Path file = folder.resolve(digest(content) + "-" + name);
        if (!Files.exists(file) || Files.size(file) != content.length) {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, name, ".part");
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static Path cacheFolder() throws IOException {
        String own = System.getenv("ABIDE_CACHE");
        String shared = System.getenv("XDG_CACHE_HOME");
        Path folder = own != null && !own.isEmpty()
                ? Path.of(own)
                : shared != null && !shared.isEmpty()
                        ? Path.of(shared, "abide")
                        : Path.of(System.getProperty("user.home"), ".cache", "abide");
        try {
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException e) {
            return Files.createTempDirectory("abide");
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("SHA-256", e);
        }
    }
}
