package dev.abide.host.node.dns;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses of names, as the system resolves them. */
final class DnsBinding implements Binding {
    @Override
    public Object create(HostContext context) {
        return context.object().function("lookup", DnsBinding::lookup).build();
    }

    /**
     * lookup(name, callback): calls back with the addresses as texts in the system's order, none if the name is
     * unknown.
     */
    private static @Nullable Object lookup(Arguments arguments) {
        HostContext context = arguments.context();
        String name = arguments.string(0);
        Object callback = arguments.function(1);
        context.<List<String>>async(() -> addressesOf(name), (failure, addresses) -> {
            List<String> found = addresses == null ? List.of() : addresses;
            context.call(callback, context.undefined(), context.array(found));
        });
        return context.undefined();
    }

    private static List<String> addressesOf(String name) {
        try {
            return Arrays.stream(InetAddress.getAllByName(name))
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (UnknownHostException e) {
            return List.of();
        }
    }
}
