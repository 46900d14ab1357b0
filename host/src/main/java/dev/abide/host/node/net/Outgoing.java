package dev.abide.host.node.net;

import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.Keeper;
import dev.abide.host.binding.SystemCall;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a connection has still to write. JavaScript thread only. */
final class Outgoing {
    /** The JDK keeps memory as large as what it writes at once. */
    private static final int AT_ONCE = 65_536;

    private final HostContext context;
    private final WritableByteChannel channel;
    private final Keeper keeper;
    private final Deque<Write> writes = new ArrayDeque<>();
    private @Nullable Runnable afterAll;

    private record Write(ByteBuffer bytes, Object callback) {}

    Outgoing(HostContext context, WritableByteChannel channel, Keeper keeper) {
        this.context = context;
        this.channel = channel;
        this.keeper = keeper;
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    /** Writes as much as the system takes; tells whether that is all, otherwise the callback is called when it is. */
    boolean write(MemorySegment memory, Object callback) throws IOException {
        long done = 0;
        while (writes.isEmpty() && done < memory.byteSize()) {
            long size = Math.min(AT_ONCE, memory.byteSize() - done);
            int count = channel.write(memory.asSlice(done, size).asByteBuffer());
            done += count;
            if (count < size) {
                break;
            }
        }
        if (writes.isEmpty() && done == memory.byteSize()) {
            return true;
        }
        writes.add(new Write(ByteBuffer.wrap(memory.asSlice(done).toArray(ValueLayout.JAVA_BYTE)), callback));
        keeper.hold();
        return false;
    }

    /** Goes on writing. */
    void flush() {
        while (!writes.isEmpty()) {
            Write first = writes.getFirst();
            String failure = null;
            try {
                if (!isWritten(first.bytes())) {
                    return;
                }
            } catch (IOException e) {
                failure = SystemCall.codeOf(e);
            }
            writes.remove(first);
            end(first, failure);
        }
        Runnable last = afterAll;
        if (last != null) {
            afterAll = null;
            last.run();
        }
    }

    private boolean isWritten(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int end = bytes.limit();
            bytes.limit(Math.min(end, bytes.position() + AT_ONCE));
            int count;
            try {
                count = channel.write(bytes);
            } finally {
                bytes.limit(end);
            }
            if (count == 0) {
                return false;
            }
        }
        return true;
    }

    /** Does something when everything is written. */
    void afterAll(Runnable action) {
        if (writes.isEmpty()) {
            action.run();
        } else {
            afterAll = action;
        }
    }

    /** Ends what is not written yet. */
    void cancel() {
        afterAll = null;
        while (!writes.isEmpty()) {
            end(writes.removeFirst(), "ECANCELED");
        }
    }

    private void end(Write write, @Nullable String failure) {
        keeper.release();
        context.call(
                write.callback(), context.undefined(), failure == null ? context.undefined() : context.string(failure));
    }
}
