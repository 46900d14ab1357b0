package dev.abide.cli.report;

import dev.abide.cli.prove.Proof;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder that one process at a time reports into, claimed before the work begins. */
public final class ReportFolder implements AutoCloseable {
    private final Path folder;
    private final Path mark;
    private final FileChannel channel;

    private ReportFolder(Path folder, Path mark, FileChannel channel) {
        this.folder = folder;
        this.mark = mark;
        this.channel = channel;
    }

    /**
     * Makes the folder if needed, and claims it.
     *
     * @throws IllegalArgumentException if it cannot be written, or another process reports into it; the message is a
     *     sentence
     */
    public static ReportFolder claim(Path folder) {
        try {
            Files.createDirectories(folder);
            Path mark = folder.resolve(".prove.lock");
            FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new IllegalArgumentException("another run reports into " + folder);
            }
            return new ReportFolder(folder, mark, channel);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException("no report can be written into " + folder + ": it is a file", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("no report can be written into " + folder + ": " + e, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Writes the files of a report, as {@link Reports} does. */
    public void write(Proof proof, Map<String, ?> facts) throws IOException {
        Reports.write(proof, facts, folder);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(mark);
        channel.close();
    }
}
