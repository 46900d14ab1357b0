package dev.abide.host.node.child_process;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.SystemCall;
import dev.abide.host.system.Descriptors;
import dev.abide.host.system.Processes;
import dev.abide.host.system.SystemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A child for whose end the script waits. */
final class WaitingRun {
    private static final int CHUNK = 65_536;

    private WaitingRun() {}

    /**
     * spawnSync(what {@link ProgramStart#start} takes, input or null, timeout or 0, signal number): an array of pid,
     * status, signal number or 0, timed out, outputs (by descriptor, null for none); or an error's code.
     */
    static @Nullable Object of(Arguments arguments) {
        HostContext context = arguments.context();
        byte[] input = arguments.isNullish(6) ? new byte[0] : arguments.bytes(6);
        long timeout = (long) arguments.number(7, 0);
        try {
            Stdio stdio = Stdio.open(ProgramStart.texts(context, arguments.object(4)));
            int number = ProgramStart.start(arguments, stdio);
            List<@Nullable Future<byte[]>> outputs = exchange(stdio, input);
            Future<Processes.End> end = awaitLater(number);
            boolean late = timeout > 0 && !isEnded(end, timeout);
            if (late) {
                Processes.signal(number, arguments.integer(8, 15));
            }
            Processes.End how = end.get();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(number);
            row.add(how.code());
            row.add(how.signal());
            row.add(late);
            row.add(context.array(results(context, outputs)));
            return context.array(row);
        } catch (IOException e) {
            return SystemCall.codeOf(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "EINTR";
        } catch (ExecutionException e) {
            return "EIO";
        }
    }

    private static List<@Nullable Future<byte[]>> exchange(Stdio stdio, byte[] input) {
        List<@Nullable Future<byte[]>> outputs = new ArrayList<>();
        for (int i = 0; i < stdio.count(); i++) {
            if (i > 0 && stdio.hasOurs(i)) {
                int descriptor = stdio.ours(i);
                outputs.add(later(() -> collect(descriptor)));
            } else {
                outputs.add(null);
            }
        }
        if (stdio.hasOurs(0)) {
            int descriptor = stdio.ours(0);
            start(() -> feed(descriptor, input));
        }
        return outputs;
    }

    private static List<@Nullable Object> results(HostContext context, List<@Nullable Future<byte[]>> outputs)
            throws InterruptedException, ExecutionException {
        List<@Nullable Object> results = new ArrayList<>();
        for (Future<byte[]> output : outputs) {
            results.add(output == null ? null : context.uint8Array(output.get()));
        }
        return results;
    }

    private static boolean isEnded(Future<Processes.End> end, long millis)
            throws InterruptedException, ExecutionException {
        try {
            end.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static Future<Processes.End> awaitLater(int number) {
        CompletableFuture<Processes.End> end = new CompletableFuture<>();
        start(() -> {
            try {
                end.complete(Processes.await(number));
            } catch (SystemException e) {
                end.completeExceptionally(e);
            }
        });
        return end;
    }

    /** What a thread of its own does. */
    @FunctionalInterface
    private interface Exchange {
        byte[] run() throws IOException;
    }

    private static Future<byte[]> later(Exchange exchange) {
        CompletableFuture<byte[]> result = new CompletableFuture<>();
        start(() -> {
            try {
                result.complete(exchange.run());
            } catch (IOException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static void start(Runnable body) {
        Thread.ofPlatform().daemon().name("abide-pipe").start(body);
    }

    private static byte[] collect(int descriptor) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment chunk = arena.allocate(CHUNK);
            for (int count = Descriptors.read(descriptor, chunk, -1);
                    count > 0;
                    count = Descriptors.read(descriptor, chunk, -1)) {
                bytes.writeBytes(chunk.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE));
            }
        } finally {
            PipeEnd.closeQuietly(descriptor);
        }
        return bytes.toByteArray();
    }

    private static void feed(int descriptor, byte[] input) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment source = arena.allocateFrom(ValueLayout.JAVA_BYTE, input);
            for (long done = 0; done < input.length; ) {
                done += Descriptors.write(descriptor, source.asSlice(done), -1);
            }
        } catch (IOException e) {
            return; // A child that does not read: its own business, as with a closed pipe in Node.
        } finally {
            PipeEnd.closeQuietly(descriptor);
        }
    }
}
