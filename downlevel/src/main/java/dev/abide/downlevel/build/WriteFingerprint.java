package dev.abide.downlevel.build;

import com.google.javascript.jscomp.Compiler;
import dev.abide.downlevel.cache.Fingerprint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;

/** Writes the fingerprint of the converter that was just compiled among its classes. */
public final class WriteFingerprint {
    private WriteFingerprint() {}

    /** Writes the fingerprint of the classes in the folder named by the only argument. */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Path file = classes.resolve(Fingerprint.FILE);
        String fingerprint = Fingerprint.of(classes, compiler());
        // An unchanged file keeps its time, so that no jar is made again.
        if (!Files.exists(file) || !Files.readString(file).equals(fingerprint)) {
            Files.writeString(file, fingerprint);
        }
    }

    /** Returns the jar of Closure Compiler. */
    static Path compiler() {
        CodeSource source = Compiler.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(Objects.requireNonNull(source).getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
