package dev.abide.host.runtime;

import dev.abide.host.binding.HostContext;
import dev.abide.host.message.Mailbox;
import dev.abide.host.message.Message;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a worker's runtime knows of its being one. */
public final class WorkerSeat {
    private final int threadId;
    private final Mailbox port;
    private final Message data;
    private final @Nullable CommonEnvironment environment;
    private final Consumer<Message> onError;

    /**
     * Describes a worker.
     *
     * @param port the worker's end of the channel between {@code parentPort} and the Worker object
     * @param data {@code workerData} and what else the scripts of the worker need at the start, see
     *     {@code worker_threads.js}
     * @param environment the variables that the worker shares with its parent, {@code null} for variables of its own
     * @param onError takes the error that ends the worker; on the worker's thread
     */
    public WorkerSeat(
            int threadId,
            Mailbox port,
            Message data,
            @Nullable CommonEnvironment environment,
            Consumer<Message> onError) {
        this.threadId = threadId;
        this.port = port;
        this.data = data;
        this.environment = environment;
        this.onError = onError;
    }

    public int threadId() {
        return threadId;
    }

    public Mailbox port() {
        return port;
    }

    public Message data() {
        return data;
    }

    @Nullable
    public CommonEnvironment environment() {
        return environment;
    }

    /** Sends the parent what nothing in the worker caught. */
    public void failed(HostContext context, @Nullable Object error) {
        Object pack = Objects.requireNonNull(context.requireBuiltin("internal/worker_threads/errors"));
        onError.accept((Message)
                Objects.requireNonNull(context.realm().externals().payloadOf(context.invoke(pack, "pack", error))));
    }
}
