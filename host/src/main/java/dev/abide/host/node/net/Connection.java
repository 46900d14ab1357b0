package dev.abide.host.node.net;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.Keeper;
import dev.abide.host.binding.SystemCall;
import dev.abide.host.runtime.AsyncOperations.Operation;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * One connection. Scripts see an object with {@code readStart(onRead), readStop()}: onRead gets bytes, or null at the
 * end with the code of an error if there is one; {@code write(view, callback)}: true if all is written, false if the
 * callback will tell, or the code of an error; {@code shutdown(callback), close(callback), reset(callback), local(),
 * remote(), setNoDelay(whether), setKeepAlive(whether, seconds), ref(), unref()}. JavaScript thread only.
 */
final class Connection {
    private final Network network;
    private final HostContext context;
    private final Poller poller;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Keeper keeper;
    private final Outgoing outgoing;
    private final Object object;
    private final Operation operation;
    private @Nullable Object onConnect;
    private @Nullable Object onRead;
    private boolean isReading;
    private boolean isClosed;

    /**
     * Takes a channel over.
     *
     * @param type the name of its operations in {@code async_hooks}
     */
    Connection(Network network, SocketChannel channel, String type) throws IOException {
        this.network = network;
        this.context = network.context();
        this.poller = network.poller();
        this.channel = channel;
        this.key = poller.add(channel, this::ready);
        this.keeper = new Keeper(context);
        this.outgoing = new Outgoing(context, channel, keeper);
        this.object = makeObject();
        this.operation = network.operations().begin(type, object);
    }

    private Object makeObject() {
        return context.object()
                .action("readStart", this::readStart)
                .action("readStop", _ -> readStop())
                .function("write", this::write)
                .action("shutdown", this::shutdown)
                .action("close", this::close)
                .action("reset", this::reset)
                .function("local", _ -> address(true))
                .function("remote", _ -> address(false))
                .action("setNoDelay", a -> set(StandardSocketOptions.TCP_NODELAY, a.truthy(0)))
                .action("setKeepAlive", this::setKeepAlive)
                .action("ref", _ -> keeper.setCounting(true))
                .action("unref", _ -> keeper.setCounting(false))
                .build();
    }

    Object toObject() {
        return object;
    }

    // Connecting

    /** Connects. The callback is always called later. */
    void connect(SocketAddress target, Object callback) {
        onConnect = callback;
        keeper.hold();
        try {
            if (channel.connect(target)) {
                context.post(() -> connected(context.undefined()));
            } else {
                want(SelectionKey.OP_CONNECT);
            }
        } catch (IOException | UnsupportedOperationException e) {
            context.post(() -> connected(context.string(SystemCall.codeOf(e))));
        }
    }

    private void finishConnecting() {
        try {
            if (channel.finishConnect()) {
                connected(context.undefined());
            } else {
                want(SelectionKey.OP_CONNECT);
            }
        } catch (IOException e) {
            connected(context.string(SystemCall.codeOf(e)));
        }
    }

    private void connected(@Nullable Object code) {
        Object callback = onConnect;
        if (callback != null) {
            onConnect = null;
            keeper.release();
            call(callback, code);
        }
    }

    // Reading

    private void readStart(Arguments arguments) {
        onRead = arguments.function(0);
        if (!isReading && !isClosed) {
            isReading = true;
            keeper.hold();
            want(SelectionKey.OP_READ);
        }
    }

    private void readStop() {
        if (isReading) {
            isReading = false;
            keeper.release();
        }
    }

    private void ready(int operations) {
        if (isClosed) {
            return;
        }
        if ((operations & SelectionKey.OP_CONNECT) != 0) {
            finishConnecting();
        }
        if ((operations & SelectionKey.OP_WRITE) != 0 && !isClosed) {
            network.operations().run(operation, this::flush);
        }
        if ((operations & SelectionKey.OP_READ) != 0 && isReading) {
            read();
        }
    }

    private void read() {
        ByteBuffer chunk = network.chunk();
        int count;
        try {
            count = channel.read(chunk);
        } catch (IOException e) {
            readStop();
            call(onRead, context.raw(null), context.string(SystemCall.codeOf(e)));
            return;
        }
        if (count < 0) {
            readStop();
            call(onRead, context.raw(null));
        } else if (count > 0) {
            byte[] bytes = new byte[count];
            chunk.flip().get(bytes);
            call(onRead, context.buffer(bytes));
        }
        if (isReading) {
            want(SelectionKey.OP_READ);
        }
    }

    // Writing

    private @Nullable Object write(Arguments arguments) {
        if (isClosed) {
            return "EBADF";
        }
        try {
            boolean isDone = outgoing.write(arguments.memory(0), arguments.function(1));
            if (!isDone) {
                want(SelectionKey.OP_WRITE);
            }
            return isDone;
        } catch (IOException e) {
            return SystemCall.codeOf(e);
        }
    }

    private void flush() {
        outgoing.flush();
        if (!isClosed && !outgoing.isEmpty()) {
            want(SelectionKey.OP_WRITE);
        }
    }

    private void shutdown(Arguments arguments) {
        Object callback = arguments.function(0);
        outgoing.afterAll(() -> {
            @Nullable Object code = context.undefined();
            try {
                channel.shutdownOutput();
            } catch (IOException e) {
                code = context.string(SystemCall.codeOf(e));
            }
            Object failure = code;
            keeper.hold();
            context.post(() -> {
                keeper.release();
                call(callback, failure);
            });
        });
    }

    // The end

    private void reset(Arguments arguments) {
        set(StandardSocketOptions.SO_LINGER, 0);
        close(arguments);
    }

    private void close(Arguments arguments) {
        Object callback = arguments.function(0);
        if (isClosed) {
            return;
        }
        readStop();
        isClosed = true;
        if (onConnect != null) {
            onConnect = null;
            keeper.release();
        }
        // Until it is closed for the system too, the loop goes on.
        context.loop().hold();
        poller.close(channel, () -> {
            context.loop().release();
            network.operations().runLast(operation, () -> {
                outgoing.cancel();
                context.call(callback, context.undefined());
            });
        });
    }

    // Details

    private @Nullable Object address(boolean isLocal) {
        try {
            return network.toArray(isLocal ? channel.getLocalAddress() : channel.getRemoteAddress());
        } catch (IOException e) {
            return context.undefined();
        }
    }

    private void setKeepAlive(Arguments arguments) {
        set(StandardSocketOptions.SO_KEEPALIVE, arguments.truthy(0));
        int seconds = arguments.integer(1, 0);
        if (arguments.truthy(0) && seconds > 0) {
            set(ExtendedSocketOptions.TCP_KEEPIDLE, seconds);
        }
    }

    // What a kind of socket does not have is ignored, as Node does.
    private <T> void set(SocketOption<T> option, T value) {
        try {
            channel.setOption(option, value);
        } catch (IOException | UnsupportedOperationException e) {
            return;
        }
    }

    private void want(int operations) {
        poller.want(key, operations);
    }

    private void call(@Nullable Object callback, @Nullable Object... arguments) {
        if (callback != null && !isClosed) {
            network.operations().run(operation, () -> context.call(callback, context.undefined(), arguments));
        }
    }
}
