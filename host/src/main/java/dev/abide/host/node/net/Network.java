package dev.abide.host.node.net;

import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.SystemCall;
import dev.abide.host.runtime.AsyncOperations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.InvalidPathException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the connections and servers of one runtime share. JavaScript thread only. */
final class Network {
    /** As much as libuv reads at once. */
    private static final int CHUNK = 65_536;

    private final HostContext context;
    private final AsyncOperations operations;
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    private @Nullable Poller poller;

    Network(HostContext context, AsyncOperations operations) {
        this.context = context;
        this.operations = operations;
    }

    HostContext context() {
        return context;
    }

    AsyncOperations operations() {
        return operations;
    }

    /** Returns memory for what is read, which the next one to read overwrites. */
    ByteBuffer chunk() {
        return chunk.clear();
    }

    Poller poller() throws IOException {
        Poller started = poller;
        if (started == null) {
            started = Poller.start(context);
            poller = started;
        }
        return started;
    }

    /** Returns an address that is a number already. */
    static InetSocketAddress address(String text, int port) throws IOException {
        return new InetSocketAddress(InetAddress.ofLiteral(text), port);
    }

    UnixDomainSocketAddress path(String text) throws IOException {
        try {
            return UnixDomainSocketAddress.of(context.path(text));
        } catch (InvalidPathException e) {
            // The abstract names of Linux begin with a zero.
            throw new SystemCall.Failure("EINVAL");
        }
    }

    static StandardProtocolFamily familyOf(String address) {
        return address.indexOf(':') < 0 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
    }

    /** Returns an address as an array of text and port; {@code undefined} if it is none of a network. */
    @Nullable
    Object toArray(@Nullable SocketAddress address) {
        return address instanceof InetSocketAddress internet
                ? context.array(List.of(internet.getAddress().getHostAddress(), internet.getPort()))
                : context.undefined();
    }
}
