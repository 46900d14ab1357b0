package dev.abide.host.node.worker_threads;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.message.Broadcast;
import dev.abide.host.message.Mailbox;
import dev.abide.host.message.MalformedException;
import dev.abide.host.message.Message;
import dev.abide.host.message.Messages;
import dev.abide.host.message.Messages.Unpacked;
import dev.abide.spi.ErrorKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code internalBinding('worker_threads/messaging')}: structured clones, and mailboxes as externals. The mailboxes
 * that a runtime has at its end are closed then.
 */
final class MessagingBinding implements Binding {
    @Override
    public Object create(HostContext context) {
        return new Ends(context).binding();
    }

    /** The mailboxes of one runtime. */
    private static final class Ends {
        private final HostContext context;
        private final Messages messages;
        private final Set<Mailbox> open = new LinkedHashSet<>();

        Ends(HostContext context) {
            this.context = context;
            this.messages = new Messages(context);
            context.atEnd(() -> List.copyOf(open).forEach(Mailbox::close));
        }

        Object binding() {
            return context.object()
                    .function("clone", this::cloneOf)
                    .function("serialize", arguments -> context.buffer(messages.serialize(arguments.get(0))))
                    .function("deserialize", arguments -> deserialize(arguments, messages::deserialize))
                    .function(
                            "serializeForProcess",
                            arguments -> context.buffer(messages.serializeForProcess(arguments.get(0))))
                    .function(
                            "deserializeFromProcess",
                            arguments -> deserialize(arguments, messages::deserializeFromProcess))
                    .function("channel", arguments -> channel())
                    .function("join", arguments -> external(Broadcast.join(arguments.string(0))))
                    .action("send", this::send)
                    .action("broadcast", this::broadcast)
                    .function("receive", this::receive)
                    .action("listen", this::listen)
                    .action("forsake", arguments -> forsake(mailbox(arguments)))
                    .action("close", arguments -> close(mailbox(arguments)))
                    .action(
                            "markAsUntransferable",
                            arguments -> context.untransferable().add(arguments.object(0)))
                    .function(
                            "isMarkedAsUntransferable",
                            arguments -> context.untransferable().contains(arguments.object(0)))
                    .action("hold", arguments -> context.loop().hold())
                    .action("release", arguments -> context.loop().release())
                    .build();
        }

        private Mailbox mailbox(Arguments arguments) {
            Mailbox mailbox = (Mailbox) context.realm().externals().payloadOf(arguments.get(0));
            open.add(Objects.requireNonNull(mailbox));
            return mailbox;
        }

        private Object external(Mailbox mailbox) {
            open.add(mailbox);
            return context.realm().externals().create(mailbox);
        }

        private Object channel() {
            Mailbox one = Mailbox.channel();
            return context.array(List.of(external(one), external(Objects.requireNonNull(one.peer()))));
        }

        private @Nullable Object cloneOf(Arguments arguments) {
            return messages.unpack(messages.pack(arguments.get(0), arguments.object(1), null))
                    .value();
        }

        /** A way to read bytes. */
        @FunctionalInterface
        private interface Reading {
            @Nullable
            Object of(byte[] bytes);
        }

        private @Nullable Object deserialize(Arguments arguments, Reading reading) {
            try {
                return reading.of(arguments.bytes(0));
            } catch (MalformedException e) {
                throw context.error(ErrorKind.ERROR, null, String.valueOf(e.getMessage()));
            }
        }

        /** send(mailbox, value, transferList). */
        private void send(Arguments arguments) {
            Mailbox source = mailbox(arguments);
            source.send(messages.pack(arguments.get(1), arguments.object(2), source));
        }

        private void broadcast(Arguments arguments) {
            Broadcast.send(mailbox(arguments), messages.pack(arguments.get(1), context.array(List.of()), null));
        }

        /** receive(mailbox): an object with the next message, undefined if there is none. */
        private @Nullable Object receive(Arguments arguments) {
            Message message = mailbox(arguments).receive();
            return message == null
                    ? context.undefined()
                    : context.object()
                            .set("message", messages.unpack(message).value())
                            .build();
        }

        /**
         * listen(mailbox, callback): callback('message', value, ports), callback('messageerror', error, []), at last
         * callback('close').
         */
        private void listen(Arguments arguments) {
            new Listening(mailbox(arguments), arguments.function(1)).start();
        }

        private void forsake(Mailbox mailbox) {
            open.remove(mailbox);
            mailbox.listen(null);
        }

        private void close(Mailbox mailbox) {
            open.remove(mailbox);
            mailbox.close();
        }

        /** Hands on what arrives, a turn for each. */
        private final class Listening implements Runnable {
            private final Mailbox mailbox;
            private final Object callback;

            Listening(Mailbox mailbox, Object callback) {
                this.mailbox = mailbox;
                this.callback = callback;
            }

            void start() {
                mailbox.listen(this);
            }

            @Override
            public void run() {
                context.post(this::next);
            }

            private void next() {
                if (!mailbox.isHeardBy(this)) {
                    return;
                }
                Message message = mailbox.receive();
                if (message != null) {
                    hand(message);
                } else if (mailbox.isOver()) {
                    forsake(mailbox);
                    tell("close");
                }
            }

            private void hand(Message message) {
                Unpacked unpacked;
                try {
                    unpacked = messages.unpack(message);
                } catch (RuntimeException | StackOverflowError e) {
                    tell("messageerror", errorOf(e), context.array(List.of()));
                    return;
                }
                tell("message", unpacked.value(), context.array(unpacked.ports()));
            }

            private @Nullable Object errorOf(Throwable failure) {
                return context.realm().errors().isThrow(failure)
                        ? context.realm().errors().valueOf(failure)
                        : context.errorObject(ErrorKind.ERROR, null, failure.toString());
            }

            private void tell(String event, @Nullable Object... details) {
                List<@Nullable Object> all = new ArrayList<>();
                all.add(context.string(event));
                all.addAll(Arrays.asList(details));
                context.call(callback, context.undefined(), all.toArray());
            }
        }
    }
}
