package dev.abide.host.node.net;

import dev.abide.host.binding.HostContext;
import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * The thread that waits for the channels of one runtime. It only tells the loop which of them is ready: what is read
 * and written is so on the JavaScript thread, as libuv does, so that nothing is under way when a script stops reading.
 */
public final class Poller {
    private static final int PATIENCE_SECONDS = 1;

    private final HostContext context;
    private final Selector selector;
    private final Queue<Runnable> closings = new ConcurrentLinkedQueue<>();
    private volatile boolean hasEnded;

    private Poller(HostContext context, Selector selector) {
        this.context = context;
        this.selector = selector;
    }

    /** Starts the thread of a runtime, which ends with that. */
    public static Poller start(HostContext context) throws IOException {
        Poller poller = new Poller(context, Selector.open());
        context.atEnd(poller::end);
        Thread.ofPlatform().daemon().name("abide-net").start(poller::run);
        return poller;
    }

    /**
     * Adds a channel, of which nothing is wanted yet. The watcher is told on the JavaScript thread what it is ready
     * for.
     */
    public SelectionKey add(SelectableChannel channel, IntConsumer watcher) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, 0, watcher);
    }

    /** Has the watcher told once, as soon as the channel is ready for one of these. */
    public void want(SelectionKey key, int operations) {
        key.interestOpsOr(operations);
        selector.wakeup();
    }

    /** Closes a channel, and calls back on the JavaScript thread when the system has closed it too. */
    public void close(SelectableChannel channel, Runnable closed) {
        startClosing(channel, () -> context.post(closed));
    }

    private void startClosing(SelectableChannel channel, Runnable closed) {
        try {
            channel.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
        closings.add(closed);
        selector.wakeup();
    }

    /**
     * Closes a channel and waits until the system has closed it too, which takes no longer than a turn of the thread.
     */
    public void closeNow(SelectableChannel channel) {
        CountDownLatch done = new CountDownLatch(1);
        startClosing(channel, done::countDown);
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        hasEnded = true;
        selector.wakeup();
    }

    private void run() {
        try (selector) {
            while (!hasEnded) {
                turn();
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException | ClosedSelectorException e) {
            // Nobody is left to tell.
        }
    }

    // A channel is closed for the system by the first selection after its own closing.
    private void turn() throws IOException {
        List<Runnable> closed = new ArrayList<>();
        for (Runnable one = closings.poll(); one != null; one = closings.poll()) {
            closed.add(one);
        }
        if (closed.isEmpty()) {
            selector.select(this::tell);
        } else {
            selector.selectNow(this::tell);
        }
        closed.forEach(Runnable::run);
    }

    private void tell(SelectionKey key) {
        try {
            int ready = key.readyOps();
            key.interestOpsAnd(~ready);
            IntConsumer watcher = (IntConsumer) key.attachment();
            context.post(() -> watcher.accept(ready));
        } catch (CancelledKeyException e) {
            // It was closed meanwhile.
        }
    }
}
