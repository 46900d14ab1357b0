package dev.abide.host.node.dgram;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.HostBody;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.Keeper;
import dev.abide.host.binding.SystemCall;
import dev.abide.host.node.net.Poller;
import dev.abide.host.runtime.AsyncOperations;
import dev.abide.host.runtime.AsyncOperations.Operation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.nio.channels.SelectionKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One socket of datagrams. Scripts see an object with {@code bind(address, port, reuses), connect(address, port),
 * disconnect(), send(view, address, port), start(), close(callback), local(), remote(), set(option, value),
 * get(option), join(group, interface), leave(group), ref(), unref()}; what fails gives the code of the error.
 * JavaScript thread only.
 */
final class Datagrams {
    private static final int LARGEST = 65_536;
    private static final Map<String, SocketOption<Boolean>> FLAGS = Map.of(
            "broadcast", StandardSocketOptions.SO_BROADCAST, "loopback", StandardSocketOptions.IP_MULTICAST_LOOP);
    private static final Map<String, SocketOption<Integer>> NUMBERS = Map.of(
            "multicastTTL",
            StandardSocketOptions.IP_MULTICAST_TTL,
            "receiveSize",
            StandardSocketOptions.SO_RCVBUF,
            "sendSize",
            StandardSocketOptions.SO_SNDBUF);

    private final HostContext context;
    private final AsyncOperations operations;
    private final Poller poller;
    private final DatagramChannel channel;
    private final Object onMessage;
    private final SelectionKey key;
    private final Keeper keeper;
    private final Object object;
    private final Operation operation;
    private final Map<String, MembershipKey> memberships = new HashMap<>();
    private final ByteBuffer received = ByteBuffer.allocateDirect(LARGEST);
    private boolean isReceiving;
    private boolean isClosed;

    Datagrams(HostContext context, AsyncOperations operations, Poller poller, DatagramChannel channel, Object onMessage)
            throws IOException {
        this.context = context;
        this.operations = operations;
        this.poller = poller;
        this.channel = channel;
        this.onMessage = onMessage;
        this.key = poller.add(channel, _ -> receive());
        this.keeper = new Keeper(context);
        this.object = makeObject();
        this.operation = operations.begin("UDPWRAP", object);
    }

    private Object makeObject() {
        return context.object()
                .function("bind", coded(this::bind))
                .function("connect", coded(a -> channel.connect(address(a, 0))))
                .function("disconnect", coded(_ -> channel.disconnect()))
                .function("send", coded(this::send))
                .action("start", _ -> start())
                .action("close", this::close)
                .function("local", _ -> shown(true))
                .function("remote", _ -> shown(false))
                .function("set", coded(this::set))
                .function("get", this::get)
                .function("join", coded(this::join))
                .function("leave", coded(this::leave))
                .action("ref", _ -> keeper.setCounting(true))
                .action("unref", _ -> keeper.setCounting(false))
                .build();
    }

    Object toObject() {
        return object;
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Action {
        void run(Arguments arguments) throws IOException;
    }

    private static HostBody coded(Action action) {
        return arguments -> {
            try {
                action.run(arguments);
                return arguments.context().undefined();
            } catch (IOException | UnsupportedOperationException e) {
                return SystemCall.codeOf(e);
            }
        };
    }

    private static InetSocketAddress address(Arguments arguments, int index) {
        return new InetSocketAddress(InetAddress.ofLiteral(arguments.string(index)), arguments.integer(index + 1));
    }

    private void bind(Arguments arguments) throws IOException {
        if (arguments.truthy(2)) {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        }
        channel.bind(address(arguments, 0));
    }

    // As libuv, which waits for room only where there is none.
    private void send(Arguments arguments) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(arguments.bytes(0));
        int sent = arguments.isNullish(1) ? channel.write(bytes) : channel.send(bytes, address(arguments, 1));
        if (sent == 0 && bytes.capacity() > 0) {
            throw new SystemCall.Failure("EAGAIN");
        }
    }

    private void start() {
        if (!isReceiving && !isClosed) {
            isReceiving = true;
            keeper.hold();
            poller.want(key, SelectionKey.OP_READ);
        }
    }

    private void receive() {
        if (isClosed) {
            return;
        }
        operations.run(operation, this::receiveOne);
        if (!isClosed) {
            poller.want(key, SelectionKey.OP_READ);
        }
    }

    private void receiveOne() {
        SocketAddress sender;
        received.clear();
        try {
            sender = channel.receive(received);
        } catch (IOException e) {
            context.call(onMessage, context.undefined(), context.raw(null), context.string(SystemCall.codeOf(e)));
            return;
        }
        if (sender instanceof InetSocketAddress internet) {
            byte[] bytes = new byte[received.flip().remaining()];
            received.get(bytes);
            context.call(
                    onMessage,
                    context.undefined(),
                    context.buffer(bytes),
                    context.string(internet.getAddress().getHostAddress()),
                    internet.getPort());
        }
    }

    private void close(Arguments arguments) {
        Object callback = arguments.function(0);
        if (isClosed) {
            return;
        }
        isClosed = true;
        if (isReceiving) {
            keeper.release();
        }
        poller.closeNow(channel);
        context.loop().hold();
        context.post(() -> {
            context.loop().release();
            operations.runLast(operation, () -> context.call(callback, context.undefined()));
        });
    }

    private @Nullable Object shown(boolean isLocal) {
        try {
            SocketAddress address = isLocal ? channel.getLocalAddress() : channel.getRemoteAddress();
            return address instanceof InetSocketAddress internet
                    ? context.array(List.of(internet.getAddress().getHostAddress(), internet.getPort()))
                    : context.undefined();
        } catch (IOException e) {
            return context.undefined();
        }
    }

    private void set(Arguments arguments) throws IOException {
        String name = arguments.string(0);
        SocketOption<Boolean> flag = FLAGS.get(name);
        SocketOption<Integer> number = NUMBERS.get(name);
        if (flag != null) {
            channel.setOption(flag, arguments.truthy(1));
        } else if (name.equals("interface")) {
            NetworkInterface found = NetworkInterface.getByInetAddress(InetAddress.ofLiteral(arguments.string(1)));
            if (found == null) {
                throw new SystemCall.Failure("EADDRNOTAVAIL");
            }
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, found);
        } else if (number != null) {
            channel.setOption(number, arguments.integer(1));
        }
    }

    private @Nullable Object get(Arguments arguments) {
        try {
            SocketOption<Integer> number = NUMBERS.get(arguments.string(0));
            return number == null ? context.undefined() : channel.getOption(number);
        } catch (IOException e) {
            return SystemCall.codeOf(e);
        }
    }

    private void join(Arguments arguments) throws IOException {
        String group = arguments.string(0);
        String local = arguments.string(1, null);
        NetworkInterface found = local == null
                ? NetworkInterface.networkInterfaces()
                        .filter(Datagrams::isFit)
                        .findFirst()
                        .orElse(null)
                : NetworkInterface.getByInetAddress(InetAddress.ofLiteral(local));
        if (found == null) {
            throw new SystemCall.Failure("ENODEV");
        }
        memberships.put(group, channel.join(InetAddress.ofLiteral(group), found));
    }

    private static boolean isFit(NetworkInterface one) {
        try {
            return one.isUp() && one.supportsMulticast();
        } catch (IOException e) {
            return false;
        }
    }

    private void leave(Arguments arguments) throws IOException {
        MembershipKey membership = memberships.remove(arguments.string(0));
        if (membership == null) {
            throw new SystemCall.Failure("EADDRNOTAVAIL");
        }
        membership.drop();
    }
}
