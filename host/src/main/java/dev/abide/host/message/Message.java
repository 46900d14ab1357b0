package dev.abide.host.message;

import java.lang.foreign.MemorySegment;
import java.util.List;

/** A value outside of any realm. Immutable, but what it transfers is to be received once. */
public final class Message {
    private final byte[] bytes;
    private final List<Object> shared;
    private final List<MemorySegment> transferred;
    private final List<Mailbox> mailboxes;

    Message(byte[] bytes, List<Object> shared, List<MemorySegment> transferred, List<Mailbox> mailboxes) {
        this.bytes = bytes;
        this.shared = List.copyOf(shared);
        this.transferred = List.copyOf(transferred);
        this.mailboxes = List.copyOf(mailboxes);
    }

    /** Makes a message without transfers. */
    static Message of(byte[] bytes) {
        return new Message(bytes, List.of(), List.of(), List.of());
    }

    /** Returns the value in V8's format; not a copy. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns what stands for each SharedArrayBuffer, see {@link dev.abide.spi.Buffers#share}. */
    List<Object> shared() {
        return shared;
    }

    /** Returns the memory of each ArrayBuffer that was transferred. */
    List<MemorySegment> transferred() {
        return transferred;
    }

    /** Returns the ends of channels that were transferred. */
    List<Mailbox> mailboxes() {
        return mailboxes;
    }
}
