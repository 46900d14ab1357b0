package dev.abide.host.node.dns;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.SystemCall;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code internalBinding('dns')}: addresses of names, and names of addresses, as the system resolves them; records of
 * name servers.
 */
final class DnsBinding implements Binding {
    @Override
    public Object create(HostContext context) {
        return context.object()
                .function("lookup", DnsBinding::lookup)
                .function("nameOf", DnsBinding::nameOf)
                .function("query", DnsBinding::query)
                .function("servers", _ -> context.array(NameServers.ofSystem()))
                .build();
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

    /** nameOf(address, callback): calls back with the name, or the address where it has none. */
    private static @Nullable Object nameOf(Arguments arguments) {
        HostContext context = arguments.context();
        String address = arguments.string(0);
        Object callback = arguments.function(1);
        context.<String>async(
                () -> InetAddress.ofLiteral(address).getCanonicalHostName(),
                (failure, name) ->
                        context.call(callback, context.undefined(), context.string(name == null ? address : name)));
        return context.undefined();
    }

    /** query(name, type, servers, milliseconds, tries, callback): calls back with an error's code, or the records. */
    private static @Nullable Object query(Arguments arguments) {
        HostContext context = arguments.context();
        String name = arguments.string(0);
        String type = arguments.string(1);
        List<String> servers = List.of(arguments.string(2).split(" "));
        int millis = arguments.integer(3);
        int tries = arguments.integer(4);
        Object callback = arguments.function(5);
        context.<List<String>>async(() -> NameServers.ask(name, type, servers, millis, tries), (failure, records) -> {
            Object code = failure == null ? context.undefined() : context.string(SystemCall.codeOf(failure));
            Object found = records == null ? context.undefined() : context.array(records);
            context.call(callback, context.undefined(), code, found);
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
