package dev.abide.host.message;

import dev.abide.host.binding.HostContext;
import dev.abide.spi.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * What only scripts can tell or make: Maps, Sets, regular expressions, boxed values. By the builtin
 * {@code internal/exotics}, which keeps the intrinsics.
 */
final class Exotics {
    /** What {@link #classOf} says of objects without a class of their own. */
    static final String PLAIN = "Object";

    private final HostContext context;
    private final Object script;

    Exotics(HostContext context) {
        this.context = context;
        this.script = some(context.requireBuiltin("internal/worker_threads/exotics"));
    }

    /** Names what an object is, beyond what the SPI can tell; {@code null}: nothing that can be cloned. */
    @Nullable
    String classOf(Object value) {
        Object name = context.invoke(script, "classOf", value);
        return context.realm().values().kindOf(name) == ValueKind.STRING ? context.text(name) : null;
    }

    /**
     * Returns an array of a Map's keys and values in turn, of a Set's values, or of a regular expression's source and
     * flags.
     */
    Object parts(Object value) {
        return some(context.invoke(script, "parts", value));
    }

    /** Returns the primitive in a box. */
    @Nullable
    Object unboxed(Object box) {
        return context.invoke(script, "unboxed", box);
    }

    /** Returns the text of a property, {@code null} if there is none that is a string. */
    @Nullable
    String textOf(Object target, String name) {
        Object value = context.get(target, name);
        return context.realm().values().kindOf(value) == ValueKind.STRING ? context.text(value) : null;
    }

    Object box(@Nullable Object primitive) {
        return some(context.invoke(script, "box", primitive));
    }

    Object map() {
        return some(context.invoke(script, "map"));
    }

    void put(Object map, @Nullable Object key, @Nullable Object value) {
        context.invoke(script, "put", map, key, value);
    }

    Object set() {
        return some(context.invoke(script, "set"));
    }

    void add(Object set, @Nullable Object value) {
        context.invoke(script, "add", set, value);
    }

    Object regExp(String source, String flags) {
        return some(context.invoke(script, "regExp", context.string(source), context.string(flags)));
    }

    /** Makes an error of a class; without own properties. */
    Object error(String name) {
        return some(context.invoke(script, "error", context.string(name)));
    }

    /** Returns the mailbox of a MessagePort, {@code undefined} of one that was transferred or closed. */
    @Nullable
    Mailbox mailboxOf(Object port) {
        return (Mailbox) context.realm().externals().payloadOf(context.invoke(script, "mailboxOf", port));
    }

    /** Makes a MessagePort. */
    Object port(Mailbox mailbox) {
        return some(context.invoke(script, "port", context.realm().externals().create(mailbox)));
    }

    /** Makes a MessagePort unusable, since its mailbox moves away. */
    void forsake(Object port) {
        context.invoke(script, "forsake", port);
    }

    /** Tells whether a view is a Buffer of Node's. */
    boolean isBuffer(Object view) {
        return context.realm().values().toBoolean(context.invoke(script, "isBuffer", view));
    }

    /** Returns the DataCloneError of a value that cannot be cloned. */
    RuntimeException refusal(@Nullable Object value) {
        return context.throwable(context.invoke(script, "refusal", value));
    }

    /** Returns a DataCloneError. */
    RuntimeException failure(String message) {
        return context.throwable(context.invoke(script, "failure", context.string(message)));
    }

    private static Object some(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("internal/exotics gave null");
        }
        return value;
    }
}
