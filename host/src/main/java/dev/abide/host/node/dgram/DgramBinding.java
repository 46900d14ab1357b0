package dev.abide.host.node.dgram;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.SystemCall;
import dev.abide.host.node.net.Poller;
import dev.abide.host.runtime.AsyncOperations;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import org.jspecify.annotations.Nullable;

/** {@code internalBinding('dgram')}: {@code open(isIPv6, onMessage)} gives a {@link Datagrams}, or an error's code. */
final class DgramBinding implements Binding {
    private final AsyncOperations operations;
    private @Nullable Poller poller;

    DgramBinding(AsyncOperations operations) {
        this.operations = operations;
    }

    @Override
    public Object create(HostContext context) {
        return context.object().function("open", this::open).build();
    }

    private Object open(Arguments arguments) {
        boolean isSix = arguments.truthy(0);
        Object onMessage = arguments.function(1);
        try {
            Poller waiting = poller;
            if (waiting == null) {
                waiting = Poller.start(arguments.context());
                poller = waiting;
            }
            DatagramChannel channel =
                    DatagramChannel.open(isSix ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
            return new Datagrams(arguments.context(), operations, waiting, channel, onMessage).toObject();
        } catch (IOException | UnsupportedOperationException e) {
            return SystemCall.codeOf(e);
        }
    }
}
