package dev.abide.host.node.net;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostBody;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.SystemCall;
import dev.abide.host.runtime.AsyncOperations;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * {@code internalBinding('net')}: {@code connect(address, port, localAddress, localPort, callback)} and
 * {@code connectPath(path, callback)} give a {@link Connection}, whose callback gets the code of an error or undefined;
 * {@code listen(address, port, backlog, onConnection)} and {@code listenPath(path, backlog, onConnection)} give a
 * {@link Listener}. Addresses are numbers; what fails at once gives the code of the error instead.
 */
final class NetBinding implements Binding {
    private final AsyncOperations operations;

    NetBinding(AsyncOperations operations) {
        this.operations = operations;
    }

    @Override
    public Object create(HostContext context) {
        Network network = new Network(context, operations);
        return context.object()
                .function("connect", coded(a -> connect(network, a)))
                .function("connectPath", coded(a -> connectPath(network, a)))
                .function("listen", coded(a -> listen(network, a)))
                .function("listenPath", coded(a -> listenPath(network, a)))
                .build();
    }

    /** Makes a body that returns the code of what fails. */
    private static HostBody coded(SystemCall.Operation operation) {
        return arguments -> {
            try {
                return operation.run(arguments);
            } catch (IOException | UnsupportedOperationException e) {
                return SystemCall.codeOf(e);
            }
        };
    }

    private static @Nullable Object connect(Network network, Arguments arguments) throws IOException {
        InetSocketAddress target = Network.address(arguments.string(0), arguments.integer(1));
        String local = arguments.string(2, null);
        SocketChannel channel = SocketChannel.open(Network.familyOf(arguments.string(0)));
        if (local != null) {
            bind(channel, Network.address(local, arguments.integer(3, 0)));
        }
        return start(network, channel, target, arguments.function(4), "TCPWRAP");
    }

    private static @Nullable Object connectPath(Network network, Arguments arguments) throws IOException {
        SocketAddress target = network.path(arguments.string(0));
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        return start(network, channel, target, arguments.function(1), "PIPEWRAP");
    }

    private static void bind(SocketChannel channel, SocketAddress address) throws IOException {
        try {
            channel.bind(address);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable Object start(
            Network network, SocketChannel channel, SocketAddress target, Object callback, String type)
            throws IOException {
        Connection connection = new Connection(network, channel, type);
        connection.connect(target, callback);
        return connection.toObject();
    }

    private static @Nullable Object listen(Network network, Arguments arguments) throws IOException {
        InetSocketAddress address = Network.address(arguments.string(0), arguments.integer(1));
        ServerSocketChannel channel = ServerSocketChannel.open(Network.familyOf(arguments.string(0)));
        return listen(network, channel, address, arguments.integer(2), arguments.function(3));
    }

    private static @Nullable Object listenPath(Network network, Arguments arguments) throws IOException {
        SocketAddress address = network.path(arguments.string(0));
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        return listen(network, channel, address, arguments.integer(1), arguments.function(2));
    }

    private static @Nullable Object listen(
            Network network, ServerSocketChannel channel, SocketAddress address, int backlog, Object onConnection)
            throws IOException {
        try {
            channel.bind(address, backlog);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new Listener(network, channel, address, onConnection).toObject();
    }
}
