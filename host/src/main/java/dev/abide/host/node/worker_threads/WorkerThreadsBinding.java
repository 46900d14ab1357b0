package dev.abide.host.node.worker_threads;

import dev.abide.NodeCommandLine;
import dev.abide.RuntimeOptions;
import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.ObjectBuilder;
import dev.abide.host.message.Mailbox;
import dev.abide.host.message.Message;
import dev.abide.host.message.Messages;
import dev.abide.host.runtime.CommonEnvironment;
import dev.abide.host.runtime.WorkerSeat;
import dev.abide.host.runtime.WorkingDirectory;
import dev.abide.spi.ErrorKind;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code internalBinding('worker_threads')}: {@code threadId}; {@code pack(value, transferList)},
 * {@code unpack(message)}; {@code start(settings, callback)}, {@code terminate(worker)}; in a worker {@code port} and
 * {@code data()}. Messages, mailboxes and workers are externals.
 */
final class WorkerThreadsBinding implements Binding {
    private final @Nullable WorkerSeat seat;
    private final Workers workers;
    private final WorkingDirectory directory;

    WorkerThreadsBinding(@Nullable WorkerSeat seat, Workers workers, WorkingDirectory directory) {
        this.seat = seat;
        this.workers = workers;
        this.directory = directory;
    }

    @Override
    public Object create(HostContext context) {
        ObjectBuilder binding = context.object()
                .set("threadId", seat == null ? 0 : seat.threadId())
                .function(
                        "pack",
                        arguments -> external(
                                context, new Messages(context).pack(arguments.get(0), arguments.object(1), null)))
                .function(
                        "unpack",
                        arguments -> new Messages(context)
                                .unpack(payload(context, arguments.get(0), Message.class))
                                .value())
                .function("start", this::start)
                .action(
                        "terminate",
                        arguments -> payload(context, arguments.get(0), WorkerThread.class)
                                .terminate());
        if (seat != null) {
            binding.set("port", external(context, seat.port()))
                    .function(
                            "data",
                            arguments ->
                                    new Messages(context).unpack(seat.data()).value());
        }
        return binding.build();
    }

    private static Object external(HostContext context, Object payload) {
        return context.realm().externals().create(payload);
    }

    private static <T> T payload(HostContext context, @Nullable Object external, Class<T> type) {
        return type.cast(Objects.requireNonNull(context.realm().externals().payloadOf(external)));
    }

    /**
     * start(settings, callback): {threadId, worker, port, input}. The settings: file or code, argv, execArgv, env
     * (object of strings), data (a packed message), hasInput. callback('online'), callback('output', fd, bytes),
     * callback('error', message), callback('exit', code).
     */
    private Object start(Arguments arguments) {
        HostContext context = arguments.context();
        Object settings = arguments.object(0);
        Events events = new Events(context, arguments.function(1));
        Mailbox port = Mailbox.channel();
        int id = Workers.nextId();
        WorkerInput input = new WorkerInput();
        if (!context.realm().values().toBoolean(context.get(settings, "hasInput"))) {
            input.end();
        }
        WorkerSeat workerSeat = new WorkerSeat(
                id,
                Objects.requireNonNull(port.peer()),
                payload(context, context.get(settings, "data"), Message.class),
                (CommonEnvironment) context.realm().externals().payloadOf(context.get(settings, "commonEnvironment")),
                events::failed);
        WorkerThread worker =
                workers.start(options(context, settings, events, input), workerSeat, script(context, settings), events);
        return context.object()
                .set("threadId", id)
                .set("worker", external(context, worker))
                .set("port", external(context, port))
                .action("write", chunk -> input.add(chunk.bytes(0)))
                .action("end", none -> input.end())
                .build();
    }

    private static WorkerScript script(HostContext context, Object settings) {
        String text = context.text(context.get(settings, "code"));
        if (context.realm().values().toBoolean(context.get(settings, "isText"))) {
            return modules -> modules.runWorkerText(text);
        }
        return modules -> modules.runMain(text);
    }

    private RuntimeOptions options(HostContext context, Object settings, Events events, InputStream input) {
        return new WorkerOptions(
                        strings(context, settings, "argv"),
                        flags(context, settings),
                        environment(context, Objects.requireNonNull(context.get(settings, "env"))),
                        directory.path(),
                        events.output(1),
                        events.output(2),
                        input)
                .under(context.options());
    }

    private static List<String> flags(HostContext context, Object settings) {
        List<String> flags = strings(context, settings, "execArgv");
        try {
            NodeCommandLine.parse(flags);
        } catch (NodeCommandLine.InvalidException e) {
            throw context.error(
                    ErrorKind.ERROR,
                    "ERR_WORKER_INVALID_EXEC_ARGV",
                    "Initiated Worker with invalid execArgv flags: " + String.join(", ", flags));
        }
        return flags;
    }

    private static List<String> strings(HostContext context, Object settings, String name) {
        Object array = Objects.requireNonNull(context.get(settings, name));
        List<String> strings = new ArrayList<>();
        for (long i = 0; i < context.realm().arrays().lengthOf(array); i++) {
            strings.add(context.text(context.realm().objects().getIndex(array, i)));
        }
        return strings;
    }

    private static Map<String, String> environment(HostContext context, Object variables) {
        Map<String, String> environment = new TreeMap<>();
        for (Object key : context.realm().objects().ownKeys(variables)) {
            environment.put(
                    context.text(key), context.text(context.realm().objects().get(variables, key)));
        }
        return environment;
    }

    /** Tells the Worker object what happens. */
    private final class Events implements WorkerListener {
        private final HostContext context;
        private final Object callback;

        Events(HostContext context, Object callback) {
            this.context = context;
            this.callback = callback;
        }

        @Override
        public void online() {
            tell("online");
        }

        @Override
        public void exited(int code) {
            tell("exit", code);
        }

        /** Hands on an error. Any thread. */
        void failed(Message error) {
            context.post(() -> tell("error", external(context, error)));
        }

        /** Returns a stream that hands on what is written. Any thread. */
        OutputStream output(int descriptor) {
            return new OutputStream() {
                @Override
                public void write(int octet) {
                    write(new byte[] {(byte) octet}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    if (length > 0) {
                        byte[] chunk = Arrays.copyOfRange(bytes, offset, offset + length);
                        context.post(() -> tell("output", descriptor, context.buffer(chunk)));
                    }
                }
            };
        }

        private void tell(String event, @Nullable Object... details) {
            List<@Nullable Object> all = new ArrayList<>();
            all.add(context.string(event));
            all.addAll(Arrays.asList(details));
            context.call(callback, context.undefined(), all.toArray());
        }
    }
}
