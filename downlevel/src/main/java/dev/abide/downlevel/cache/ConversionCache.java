package dev.abide.downlevel.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Results of conversions by content, in files. An entry begins with the digest of the rest: one that was cut off or
 * changed is no entry. Entries appear whole or not at all. Without a writable place everything is converted each time.
 */
public final class ConversionCache {
    private static final int DIGEST_LENGTH = 64;

    private final Path folder;

    private ConversionCache(Path folder) {
        this.folder = folder;
    }

    public static ConversionCache at(Map<String, String> environment) {
        return new ConversionCache(root(environment).resolve("downlevel"));
    }

    private static Path root(Map<String, String> environment) {
        String own = environment.getOrDefault("ABIDE_CACHE", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (xdg.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(xdg))
                .resolve("abide");
    }

    public String keyOf(String version, String source) {
        return digest(version + "\0" + source);
    }

    public @Nullable String get(String key) {
        String entry;
        try {
            entry = Files.readString(file(key));
        } catch (IOException e) {
            return null;
        }
        if (entry.length() <= DIGEST_LENGTH) {
            return null;
        }
        String code = entry.substring(DIGEST_LENGTH + 1);
        return entry.startsWith(digest(code)) ? code : null;
    }

    public void put(String key, String code) {
        Path file = file(key);
        try {
            Path parent = file.getParent();
            Files.createDirectories(parent == null ? folder : parent);
            Path draft = Files.createTempFile(parent, "draft", ".tmp");
            Files.writeString(draft, digest(code) + "\n" + code);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // A cache that cannot be written costs time only.
            return;
        }
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2) + ".js");
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
