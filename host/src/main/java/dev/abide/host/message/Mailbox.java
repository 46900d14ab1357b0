package dev.abide.host.message;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * One end of a channel: what arrived and was not received. Any thread. The other end's closing arrives behind what it
 * sent before.
 */
public final class Mailbox {
    private final Object lock;
    private final Deque<Message> arrived = new ArrayDeque<>();
    private @Nullable Mailbox peer;
    private @Nullable Runnable listener;
    private boolean closed;

    private Mailbox(Object lock) {
        this.lock = lock;
    }

    /** Makes a channel and returns one end; {@link #peer()} is the other. */
    public static Mailbox channel() {
        Object lock = new Object();
        Mailbox one = new Mailbox(lock);
        Mailbox other = new Mailbox(lock);
        one.peer = other;
        other.peer = one;
        return one;
    }

    /** Returns the other end, {@code null} once either is closed. */
    public @Nullable Mailbox peer() {
        synchronized (lock) {
            return peer;
        }
    }

    /** Sends to the other end; what is sent after either end was closed is dropped. */
    public void send(Message message) {
        synchronized (lock) {
            if (peer != null) {
                peer.deliver(message);
            }
        }
    }

    /** Puts a message here, as if the other end had sent it. */
    void deliver(Message message) {
        synchronized (lock) {
            if (!closed) {
                arrived.add(message);
                tell();
            }
        }
    }

    /** Tells whether a listener is the one that is told. */
    public boolean isHeardBy(Runnable told) {
        synchronized (lock) {
            return told.equals(listener);
        }
    }

    /** Returns the next message, {@code null} if none is there. */
    public @Nullable Message receive() {
        synchronized (lock) {
            return arrived.poll();
        }
    }

    /** Tells whether this end was closed, or the other was and nothing is left to be received. */
    public boolean isOver() {
        synchronized (lock) {
            return closed || (peer == null && arrived.isEmpty());
        }
    }

    /**
     * Sets who is told of each message, and of the end, {@code null} for nobody. It is told at once of what is here
     * already. Called on any thread, with a lock: it hands the news on and does nothing else.
     */
    public void listen(@Nullable Runnable told) {
        synchronized (lock) {
            listener = told;
            for (int left = arrived.size(); left > 0; left--) {
                tell();
            }
            if (closed || peer == null) {
                tell();
            }
        }
    }

    /** Closes the channel. What arrived here is lost, what arrived at the other end is not. */
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            arrived.clear();
            tell();
            if (peer != null) {
                peer.peer = null;
                peer.tell();
                peer = null;
            }
        }
    }

    private void tell() {
        if (listener != null) {
            listener.run();
        }
    }
}
