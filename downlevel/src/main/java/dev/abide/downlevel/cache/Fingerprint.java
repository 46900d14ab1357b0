package dev.abide.downlevel.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells converters apart: the digest of all classes and resources of this module, and of Closure Compiler's jar. The
 * build writes it among the classes, since reading them all would cost each start more than most scripts do.
 */
public final class Fingerprint {
    /** Where it stands, seen from the root of the classes. */
    public static final String FILE = "dev/abide/downlevel/cache/fingerprint";

    private Fingerprint() {}

    /** Returns that of the converter at hand. */
    static String own() {
        try (InputStream stream = Fingerprint.class.getResourceAsStream("fingerprint")) {
            if (stream == null) {
                throw new IllegalStateException(
                        FILE + " is missing: ./mvnw -pl downlevel process-classes writes it after the compilation");
            }
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Computes that of a converter.
     *
     * @param classes the root of its classes and resources
     * @param compiler the jar of Closure Compiler
     */
    public static String of(Path classes, Path compiler) throws IOException {
        MessageDigest digest = Digests.begin();
        for (Path file : filesIn(classes)) {
            String name = classes.relativize(file).toString().replace('\\', '/');
            if (!name.equals(FILE)) {
                add(digest, name, file);
            }
        }
        add(digest, "", compiler);
        return Digests.text(digest);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    // Name and length come first, so that no two sets of files are the same sequence of bytes.
    private static void add(MessageDigest digest, String name, Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
    }
}
