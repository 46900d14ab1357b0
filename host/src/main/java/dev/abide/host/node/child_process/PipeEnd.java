package dev.abide.host.node.child_process;

import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.Keeper;
import dev.abide.host.system.Channels;
import dev.abide.host.system.Descriptors;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Our end of a pipe or channel. A thread of its own reads it, since a child may write nothing for ever; what it reads
 * reaches JavaScript by the loop. Everything else is for the JavaScript thread.
 */
final class PipeEnd {
    private static final int CHUNK = 65_536;

    private final HostContext context;
    private final int descriptor;
    private final Keeper keeper;
    private boolean isOver;
    private boolean isClosed;

    /**
     * Takes a descriptor over.
     *
     * @param keeper what keeps the loop alive as long as this is read
     */
    PipeEnd(HostContext context, int descriptor, Keeper keeper) {
        this.context = context;
        this.descriptor = descriptor;
        this.keeper = keeper;
    }

    /** Starts reading. The listener is told of all bytes, and of the end with null. */
    void read(Consumer<byte @Nullable []> listener) {
        keeper.hold();
        Thread.ofPlatform().daemon().name("abide-pipe").start(() -> readAll(listener));
    }

    private void readAll(Consumer<byte @Nullable []> listener) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment chunk = arena.allocate(CHUNK);
            boolean goesOn = true;
            while (goesOn) {
                Descriptors.awaitInput(descriptor, -1);
                goesOn = readOnce(chunk, listener);
            }
        } catch (IOException e) {
            end(listener);
        }
    }

    // Locked, so that what was read has been posted when isRead() answers.
    private synchronized boolean readOnce(MemorySegment chunk, Consumer<byte @Nullable []> listener)
            throws IOException {
        int count = Descriptors.read(descriptor, chunk, -1);
        if (count == 0) {
            end(listener);
            return false;
        }
        byte[] bytes = chunk.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
        context.post(() -> listener.accept(bytes));
        return true;
    }

    private synchronized void end(Consumer<byte @Nullable []> listener) {
        isOver = true;
        context.post(() -> {
            keeper.release();
            listener.accept(null);
        });
    }

    /** Tells whether everything that has arrived is posted. Any thread. */
    synchronized boolean isRead() {
        try {
            return isOver || isClosed || !Descriptors.awaitInput(descriptor, 0);
        } catch (IOException e) {
            return true;
        }
    }

    /** Writes all of it. Returns whether somebody can still read it. */
    boolean write(byte[] bytes) {
        if (hasClosed()) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment source = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            for (long done = 0; done < bytes.length; ) {
                done += Descriptors.write(descriptor, source.asSlice(done), -1);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Ends a channel that is being read: its reader comes to the end.
     *
     * @param whole whether in both directions, otherwise only what is written here
     */
    void shutDown(boolean whole) {
        if (hasClosed()) {
            return;
        }
        try {
            Channels.shutDown(descriptor, whole);
        } catch (IOException e) {
            return; // A pipe, or the other side has gone.
        }
    }

    // Another may have the number by now.
    private synchronized boolean hasClosed() {
        return isClosed;
    }

    /** Closes the descriptor if its reader has come to the end. */
    synchronized void closeIfOver() {
        if (isOver) {
            close();
        }
    }

    /** Closes the descriptor, once; nobody may be reading. */
    synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        closeQuietly(descriptor);
    }

    /** Closes a descriptor that must be open. */
    static void closeQuietly(int descriptor) {
        try {
            Descriptors.close(descriptor);
        } catch (IOException e) {
            return; // What it had to say was lost long ago.
        }
    }
}
