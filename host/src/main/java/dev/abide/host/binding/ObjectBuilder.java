package dev.abide.host.binding;

import dev.abide.spi.PropertyAttributes;
import org.jspecify.annotations.Nullable;

/** Fills a JavaScript object. Values are as {@link HostBody} may return them. */
public final class ObjectBuilder {
    private final HostContext context;
    private final Object target;

    ObjectBuilder(HostContext context, Object target) {
        this.context = context;
        this.target = target;
    }

    /** Sets a property. */
    public ObjectBuilder set(String name, @Nullable Object value) {
        context.set(target, name, value);
        return this;
    }

    /** Sets a property that does not show up in enumerations. */
    public ObjectBuilder hidden(String name, @Nullable Object value) {
        context.realm()
                .objects()
                .defineValue(
                        target,
                        context.string(name),
                        context.raw(value),
                        PropertyAttributes.WRITABLE | PropertyAttributes.CONFIGURABLE);
        return this;
    }

    /** Sets a property to a host function of that name. */
    public ObjectBuilder function(String name, HostBody body) {
        return function(name, 0, body);
    }

    /** Sets a property to a host function of that name and {@code length}. */
    public ObjectBuilder function(String name, int length, HostBody body) {
        return set(name, context.function(name, length, body));
    }

    /** Sets a property to a host function that gives {@code undefined}. */
    public ObjectBuilder action(String name, HostAction body) {
        return function(name, 0, arguments -> {
            body.run(arguments);
            return context.undefined();
        });
    }

    /** Defines an accessor property. */
    public ObjectBuilder getter(String name, HostBody body) {
        context.realm()
                .objects()
                .defineAccessor(
                        target,
                        context.string(name),
                        context.function("get " + name, 0, body),
                        null,
                        PropertyAttributes.ENUMERABLE | PropertyAttributes.CONFIGURABLE);
        return this;
    }

    /** Returns the object. */
    public Object build() {
        return target;
    }
}
