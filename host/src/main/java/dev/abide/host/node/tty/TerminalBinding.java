package dev.abide.host.node.tty;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.Keeper;
import dev.abide.host.binding.SystemCall;
import dev.abide.host.system.Descriptors;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * {@code internalBinding('tty')}: {@code open(fd)} gives an object with {@code read(max, callback)}, {@code write(view,
 * callback)}, {@code keepAlive(whether)}, {@code close(callback)}. The callbacks get the code of an error or undefined,
 * and what was read, null at the end. What runs keeps the loop alive, unless it is told not to. {@code setRawMode(fd,
 * whether)} returns the code of an error or undefined; terminals that are raw at the end become what they were.
 */
final class TerminalBinding implements Binding {
    /** How long a read that nobody wants any more goes on, at most. */
    private static final int PATIENCE_MILLIS = 50;

    @Override
    public Object create(HostContext context) {
        // Not the pool of four: reading waits for a person.
        ExecutorService threads = Executors.newCachedThreadPool(TerminalBinding::thread);
        context.atEnd(threads::shutdownNow);
        RawTerminals raw = new RawTerminals();
        context.atEnd(raw::restoreAll);
        return context.object()
                .function("setRawMode", arguments -> {
                    String failure = raw.set(arguments.integer(0), arguments.truthy(1));
                    return failure == null ? context.undefined() : context.string(failure);
                })
                .function(
                        "open",
                        SystemCall.named("open", arguments -> open(context, threads, raw, arguments.integer(0))))
                .build();
    }

    private static Object open(HostContext context, ExecutorService threads, RawTerminals raw, int descriptor)
            throws IOException {
        // Whether there is input does not matter. Linking the system's calls takes a while, and should not do so once a
        // program talks to a terminal.
        Descriptors.awaitInput(descriptor, 0);
        return new Terminal(context, threads, raw, descriptor).toObject();
    }

    private static Thread thread(Runnable body) {
        Thread thread = new Thread(body, "abide-terminal");
        thread.setDaemon(true);
        return thread;
    }

    /** One terminal. Its descriptor is closed when the last call on it has returned. */
    private static final class Terminal {
        private final HostContext context;
        private final ExecutorService threads;
        private final RawTerminals raw;
        private final int descriptor;
        private final Keeper keeper;
        private volatile boolean isClosing;
        private int running;
        private @Nullable Object onClose;

        Terminal(HostContext context, ExecutorService threads, RawTerminals raw, int descriptor) {
            this.context = context;
            this.threads = threads;
            this.raw = raw;
            this.descriptor = descriptor;
            this.keeper = new Keeper(context);
        }

        Object toObject() {
            return context.object()
                    .function("read", arguments -> {
                        int max = arguments.integer(0);
                        return start(arguments.function(1), () -> read(max));
                    })
                    .function("write", arguments -> {
                        byte[] bytes = arguments.bytes(0);
                        return start(arguments.function(1), () -> write(bytes));
                    })
                    .action("keepAlive", arguments -> keeper.setCounting(arguments.truthy(0)))
                    .function("close", this::close)
                    .build();
        }

        private byte @Nullable [] read(int max) throws IOException {
            while (!isClosing) {
                if (Descriptors.awaitInput(descriptor, PATIENCE_MILLIS)) {
                    try (Arena arena = Arena.ofConfined()) {
                        MemorySegment target = arena.allocate(max);
                        int count = Descriptors.read(descriptor, target, -1);
                        return count == 0 ? null : target.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
                    }
                }
            }
            return null;
        }

        private byte @Nullable [] write(byte[] bytes) throws IOException {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment source = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
                for (long done = 0; done < bytes.length && !isClosing; ) {
                    done += Descriptors.write(descriptor, source.asSlice(done), -1);
                }
            }
            return null;
        }

        private @Nullable Object start(Object callback, Callable<byte @Nullable []> call) {
            running++;
            keeper.hold();
            threads.execute(() -> {
                byte[] bytes = null;
                String failure = null;
                try {
                    bytes = call.call();
                } catch (Exception e) {
                    failure = SystemCall.codeOf(e);
                }
                end(callback, failure, bytes);
            });
            return context.undefined();
        }

        private void end(Object callback, @Nullable String failure, byte @Nullable [] bytes) {
            context.post(() -> {
                running--;
                keeper.release();
                if (!isClosing) {
                    context.call(
                            callback,
                            context.undefined(),
                            failure == null ? context.undefined() : context.string(failure),
                            bytes == null ? context.raw(null) : context.uint8Array(bytes));
                }
                closeIfIdle();
            });
        }

        private @Nullable Object close(Arguments arguments) {
            onClose = arguments.function(0);
            isClosing = true;
            closeIfIdle();
            return context.undefined();
        }

        private void closeIfIdle() {
            Object callback = onClose;
            if (callback != null && running == 0) {
                onClose = null;
                raw.forget(descriptor);
                try {
                    Descriptors.close(descriptor);
                } catch (IOException e) {
                    context.call(callback, context.undefined(), context.string(SystemCall.codeOf(e)));
                    return;
                }
                context.call(callback, context.undefined());
            }
        }
    }
}
