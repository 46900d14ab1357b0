package dev.abide.host.message;

import dev.abide.host.binding.HostContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages of values and values of messages, for one realm. Throws a DataCloneError, as JavaScript exception, for
 * what cannot be a message.
 */
public final class Messages {
    private final HostContext context;
    private final Exotics exotics;

    /** Makes messages of a realm's values. */
    public Messages(HostContext context) {
        this.context = context;
        this.exotics = new Exotics(context);
    }

    /**
     * Makes a message.
     *
     * @param transferList an array of ArrayBuffers and MessagePorts, which belong to the message from here on
     * @param source the mailbox that is going to send it
     */
    public Message pack(@Nullable Object value, Object transferList, @Nullable Mailbox source) {
        return new MessageWriter(
                        context, exotics, new Transfers(context, exotics, transferList, source), Views.WITH_BUFFERS)
                .message(value);
    }

    /** Makes the value of a message, and the ports that came with it. */
    public Unpacked unpack(Message message) {
        return read(message, Views.WITH_BUFFERS);
    }

    /** Makes bytes as {@code v8.serialize} does. */
    public byte[] serialize(@Nullable Object value) {
        return serialize(value, Views.HOST_OBJECTS);
    }

    /** Makes bytes as Node sends them to another process where it does not send JSON. */
    public byte[] serializeForProcess(@Nullable Object value) {
        return serialize(value, Views.TAGGED_HOST_OBJECTS);
    }

    private byte[] serialize(@Nullable Object value, Views views) {
        Transfers none = new Transfers(context, exotics, context.array(List.of()), null);
        return new MessageWriter(context, exotics, none, views).message(value).bytes();
    }

    /** Reads bytes as {@code v8.deserialize} does. */
    public @Nullable Object deserialize(byte[] bytes) {
        return read(Message.of(bytes), Views.HOST_OBJECTS).value();
    }

    /** Reads what another process of Node has sent. */
    public @Nullable Object deserializeFromProcess(byte[] bytes) {
        return read(Message.of(bytes), Views.TAGGED_HOST_OBJECTS).value();
    }

    private Unpacked read(Message message, Views views) {
        MessageReader reader = new MessageReader(context, exotics, message, views);
        return new Unpacked(reader.value(), reader.ports());
    }

    /**
     * What was in a message.
     *
     * @param value the value
     * @param ports the ports of the transfer list
     */
    public record Unpacked(@Nullable Object value, List<Object> ports) {}
}
