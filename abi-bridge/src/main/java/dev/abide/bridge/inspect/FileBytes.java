package dev.abide.bridge.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reads parts of a file, little-endian; whatever lies outside of it is a {@link DamagedFile}. */
final class FileBytes implements AutoCloseable {
    /** Larger than any table of a real addon (the largest seen: 30 MB of strings in a file of 120 MB). */
    private static final int LARGEST_PART = 256 << 20;

    private final FileChannel channel;
    private final long size;

    private FileBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    static FileBytes open(Path file) throws IOException {
        return new FileBytes(FileChannel.open(file));
    }

    long size() {
        return size;
    }

    ByteBuffer part(String what, long offset, long length) throws IOException {
        if (offset < 0 || length < 0 || offset > size || length > size - offset) {
            throw new DamagedFile(what + " lies outside the file");
        }
        if (length > LARGEST_PART) {
            throw new DamagedFile(what + " is implausibly large (" + length + " bytes)");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new DamagedFile(what + " ends early");
            }
        }
        return bytes.flip();
    }

    byte[] bytes(String what, long offset, long length) throws IOException {
        ByteBuffer part = part(what, offset, length);
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        return bytes;
    }

    /** Reads what there is of the first bytes. */
    ByteBuffer head(int atMost) throws IOException {
        return part("the start", 0, Math.min(atMost, size));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
