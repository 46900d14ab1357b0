package dev.abide.host.node.util;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.spi.Buffers;
import dev.abide.spi.ElementType;
import dev.abide.spi.Errors;
import dev.abide.spi.Promises;
import dev.abide.spi.ProxyDetails;
import dev.abide.spi.Realm;
import dev.abide.spi.ValueKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What values are, for {@code util.types} and {@code util.inspect}; none of these runs JavaScript. */
final class TypesBinding implements Binding {
    @Override
    public Object create(HostContext context) {
        Realm realm = context.realm();
        Buffers buffers = realm.buffers();
        Errors errors = realm.errors();
        return context.object()
                .function("isExternal", arguments -> arguments.kind(0) == ValueKind.EXTERNAL)
                .function("isBigInt", arguments -> arguments.kind(0) == ValueKind.BIGINT)
                .function("isDate", arguments -> realm.dates().isDate(arguments.get(0)))
                .function("isNativeError", arguments -> errors.isError(arguments.get(0)))
                .function("isPromise", arguments -> realm.promises().isPromise(arguments.get(0)))
                .function("isArrayBuffer", arguments -> buffers.isArrayBuffer(arguments.get(0)))
                .function("isSharedArrayBuffer", arguments -> buffers.isSharedArrayBuffer(arguments.get(0)))
                .function("isDataView", arguments -> buffers.isDataView(arguments.get(0)))
                .function("typedArrayName", TypesBinding::typedArrayName)
                .function("keysBesideElements", TypesBinding::keysBesideElements)
                .function("proxyDetails", TypesBinding::proxyDetails)
                .function("externalAddress", TypesBinding::externalAddress)
                .function("promiseDetails", TypesBinding::promiseDetails)
                .build();
    }

    /** The name of a typed array's constructor, undefined for every other value. */
    private static @Nullable Object typedArrayName(Arguments arguments) {
        ElementType type = arguments.context().realm().buffers().elementTypeOf(arguments.get(0));
        return type == null ? arguments.context().undefined() : type.constructorName();
    }

    /** The own keys of a view without its elements where the engine tells them apart, else all. */
    private static Object keysBesideElements(Arguments arguments) {
        HostContext context = arguments.context();
        return context.array(Arrays.asList(context.realm().objects().ownKeysBesideElements(arguments.object(0))));
    }

    /** The state of a promise, and unless that is pending its value or reason. */
    private static Object promiseDetails(Arguments arguments) {
        Promises promises = arguments.context().realm().promises();
        Object promise = Objects.requireNonNull(arguments.get(0));
        return switch (promises.stateOf(promise)) {
            case PENDING -> arguments.context().array(List.of("pending"));
            case FULFILLED -> arguments.context().array(Arrays.asList("fulfilled", promises.resultOf(promise)));
            case REJECTED -> arguments.context().array(Arrays.asList("rejected", promises.resultOf(promise)));
        };
    }

    /** Target and handler of a proxy, both null if it was revoked; undefined for every other value. */
    private static @Nullable Object proxyDetails(Arguments arguments) {
        ProxyDetails details = arguments.context().realm().objects().proxyDetails(arguments.get(0));
        if (details == null) {
            return arguments.context().undefined();
        }
        boolean isRevoked = details.target() == null;
        Object none = arguments.context().realm().values().nullValue();
        return arguments
                .context()
                .array(isRevoked ? Arrays.asList(none, none) : Arrays.asList(details.target(), details.handler()));
    }

    /** A number for an external in place of the address, which is not the host's to know. */
    private static Object externalAddress(Arguments arguments) {
        return Integer.toHexString(System.identityHashCode(arguments.get(0)));
    }
}
