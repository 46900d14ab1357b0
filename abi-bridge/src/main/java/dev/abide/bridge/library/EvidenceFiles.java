package dev.abide.bridge.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What a process leaves behind for whoever wants to know what it proves: which addons it loaded, and which functions of
 * Node-API they called, how often and with what status. The variable {@code ABIDE_EVIDENCE} names the folder; children
 * of the process inherit it, and each writes files of its own.
 */
public final class EvidenceFiles {
    /** What follows the process's number in the name of the file that lists addons: a path a line, in UTF-8. */
    public static final String ADDONS = ".addons";

    /**
     * The same for the file of counts: for each row, in their order, {@link #STATUSES} words of 64 bits in the
     * machine's byte order.
     */
    public static final String CALLS = ".calls";

    /** How many statuses are told apart. */
    public static final int STATUSES = 32;

    private static final Optional<Path> FOLDER = Optional.ofNullable(System.getenv("ABIDE_EVIDENCE"))
            .filter(name -> !name.isEmpty())
            .map(Path::of);

    private EvidenceFiles() {}

    /** Returns the file of this process's counts, if anybody wants to know. */
    static Optional<Path> calls() {
        return FOLDER.map(folder -> folder.resolve(ProcessHandle.current().pid() + CALLS));
    }

    /** Notes that an addon was loaded. */
    public static void loaded(Path addon) {
        FOLDER.ifPresent(folder -> note(folder, addon));
    }

    private static synchronized void note(Path folder, Path addon) {
        try {
            Files.writeString(
                    folder.resolve(ProcessHandle.current().pid() + ADDONS),
                    addon + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
