package dev.abide.host.builtin;

import dev.abide.host.Arguments;
import dev.abide.host.Binding;
import dev.abide.host.HostContext;
import dev.abide.spi.Buffers;
import dev.abide.spi.ElementType;
import dev.abide.spi.Errors;
import dev.abide.spi.Realm;
import dev.abide.spi.ValueKind;
import org.jspecify.annotations.Nullable;

/** What values are, for {@code util.types} and {@code util.inspect}; none of these runs JavaScript. */
final class TypesBinding implements Binding {
    @Override
    public String name() {
        return "types";
    }

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
                .function("externalAddress", TypesBinding::externalAddress)
                // The SPI does not tell the state of a promise.
                .function("promiseDetails", arguments -> context.undefined())
                .build();
    }

    /** The name of a typed array's constructor, undefined for every other value. */
    private static @Nullable Object typedArrayName(Arguments arguments) {
        ElementType type = arguments.context().realm().buffers().elementTypeOf(arguments.get(0));
        return type == null ? arguments.context().undefined() : type.constructorName();
    }

    /** A number for an external in place of the address, which is not the host's to know. */
    private static Object externalAddress(Arguments arguments) {
        return Integer.toHexString(System.identityHashCode(arguments.get(0)));
    }
}
