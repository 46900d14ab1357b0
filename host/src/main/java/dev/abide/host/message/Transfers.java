package dev.abide.host.message;

import dev.abide.host.binding.HostContext;
import dev.abide.spi.Buffers;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a transfer list names: checked at first, taken away at the end. */
final class Transfers {
    private final Buffers buffers;
    private final Exotics exotics;
    private final Set<Object> untransferable;
    private final List<Object> arrayBuffers = new ArrayList<>();
    private final List<Object> ports = new ArrayList<>();
    private final List<Mailbox> mailboxes = new ArrayList<>();

    /**
     * Checks a list.
     *
     * @param list an array of raw values
     * @param source the mailbox through which the message goes, which cannot go along
     */
    Transfers(HostContext context, Exotics exotics, Object list, @Nullable Mailbox source) {
        this.buffers = context.realm().buffers();
        this.exotics = exotics;
        this.untransferable = context.untransferable();
        long length = context.realm().arrays().lengthOf(list);
        for (long i = 0; i < length; i++) {
            Object object = context.realm().objects().getIndex(list, i);
            if (object != null && buffers.isArrayBuffer(object)) {
                addBuffer(object);
            } else if (object != null && isPort(context, object)) {
                addPort(object, source);
            } else {
                throw context.error(
                        ErrorKind.TYPE_ERROR, "ERR_INVALID_TRANSFER_OBJECT", "Found invalid object in transferList");
            }
        }
    }

    private boolean isPort(HostContext context, Object object) {
        return context.realm().values().kindOf(object) == ValueKind.OBJECT
                && "MessagePort".equals(exotics.classOf(object));
    }

    private void addBuffer(Object buffer) {
        if (isIn(arrayBuffers, buffer)) {
            throw exotics.failure("Transfer list contains duplicate ArrayBuffer");
        }
        if (untransferable.contains(buffer)) {
            throw exotics.failure("An ArrayBuffer is neither detachable nor transferable.");
        }
        arrayBuffers.add(buffer);
    }

    // Of two ports that are the same one would go nowhere.
    private void addPort(Object port, @Nullable Mailbox source) {
        if (isIn(ports, port)) {
            throw exotics.failure("Transfer list contains duplicate MessagePort");
        }
        Mailbox mailbox = exotics.mailboxOf(port);
        if (mailbox == null) {
            throw exotics.failure("MessagePort in transfer list is already detached");
        }
        if (mailbox.equals(source)) {
            throw exotics.failure("Transfer list contains source port");
        }
        ports.add(port);
        mailboxes.add(mailbox);
    }

    /** Returns where in the list's buffers one is, -1 if it is not. */
    int indexOfBuffer(Object buffer) {
        return indexIn(arrayBuffers, buffer);
    }

    /** Returns where in the list's ports one is, -1 if it is not. */
    int indexOfPort(Object port) {
        return indexIn(ports, port);
    }

    /** Detaches the buffers and returns what was in them. */
    List<MemorySegment> takeMemory() {
        List<MemorySegment> memory = new ArrayList<>();
        for (Object buffer : arrayBuffers) {
            memory.add(buffers.contentOf(buffer));
            buffers.detach(buffer);
        }
        return memory;
    }

    /** Detaches the ports and returns their mailboxes. */
    List<Mailbox> takeMailboxes() {
        ports.forEach(exotics::forsake);
        return mailboxes;
    }

    private static boolean isIn(List<Object> list, Object wanted) {
        return indexIn(list, wanted) >= 0;
    }

    @SuppressWarnings("ReferenceEquality") // raw objects have identity and no other equality
    private static int indexIn(List<Object> list, Object wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
