package dev.abide.host.node.net;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.Keeper;
import dev.abide.host.binding.SystemCall;
import dev.abide.host.runtime.AsyncOperations.Operation;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** A server's socket. JavaScript thread only. */
final class Listener {
    private final Network network;
    private final HostContext context;
    private final Poller poller;
    private final ServerSocketChannel channel;
    private final SocketAddress address;
    private final Object onConnection;
    private final SelectionKey key;
    private final Keeper keeper;
    private final Object object;
    private final Operation operation;
    private boolean isClosed;

    /** Starts accepting: the function is called with each {@link Connection}, or with null and the code of an error. */
    Listener(Network network, ServerSocketChannel channel, SocketAddress address, Object onConnection)
            throws IOException {
        this.network = network;
        this.context = network.context();
        this.poller = network.poller();
        this.channel = channel;
        this.address = address;
        this.onConnection = onConnection;
        this.key = poller.add(channel, _ -> accept());
        this.keeper = new Keeper(context);
        this.object = context.object()
                .function("local", _ -> local())
                .action("ref", _ -> keeper.setCounting(true))
                .action("unref", _ -> keeper.setCounting(false))
                .action("close", this::close)
                .build();
        this.operation = network.operations().begin(isPath() ? "PIPESERVERWRAP" : "TCPSERVERWRAP", object);
        keeper.hold();
        poller.want(key, SelectionKey.OP_ACCEPT);
    }

    Object toObject() {
        return object;
    }

    private boolean isPath() {
        return address instanceof UnixDomainSocketAddress;
    }

    private @Nullable Object local() {
        try {
            return network.toArray(channel.getLocalAddress());
        } catch (IOException e) {
            return context.undefined();
        }
    }

    // One in each turn: scripts see no second connection before the ticks of the first.
    private void accept() {
        if (isClosed) {
            return;
        }
        network.operations().run(operation, this::acceptOne);
        if (!isClosed) {
            poller.want(key, SelectionKey.OP_ACCEPT);
        }
    }

    private void acceptOne() {
        SocketChannel accepted;
        Connection connection;
        try {
            accepted = channel.accept();
            if (accepted == null) {
                return;
            }
            connection = new Connection(network, accepted, isPath() ? "PIPEWRAP" : "TCPWRAP");
        } catch (IOException e) {
            context.call(onConnection, context.undefined(), context.raw(null), context.string(SystemCall.codeOf(e)));
            return;
        }
        context.call(onConnection, context.undefined(), connection.toObject());
    }

    private void close(Arguments arguments) {
        Object callback = arguments.function(0);
        if (isClosed) {
            return;
        }
        isClosed = true;
        keeper.release();
        if (address instanceof UnixDomainSocketAddress path) {
            try {
                Files.deleteIfExists(path.getPath());
            } catch (IOException e) {
                // Somebody else has it.
            }
        }
        // Another may listen there at once.
        poller.closeNow(channel);
        context.loop().hold();
        context.post(() -> {
            context.loop().release();
            network.operations().runLast(operation, () -> context.call(callback, context.undefined()));
        });
    }
}
