package dev.abide.host.runtime;

import dev.abide.NodeCommandLine;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.ValueDescription;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.ValueKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Promises that were rejected and that nobody handles, treated as Node 20 does by default
 * ({@code --unhandled-rejections=throw}).
 */
final class Rejections {
    private static final String EXPLANATION = "This error originated either by throwing inside of an async function "
            + "without a catch block, or by rejecting a promise which was not handled with .catch().";
    private static final String WITH_REASON = " The promise rejected with the reason \"";

    private final HostContext context;
    private final Callbacks callbacks;
    private final Ending ending;
    private final ProcessObject process;
    private final Failures failures;
    private final String mode;
    private final IdentityHashMap<Object, Rejection> pending = new IdentityHashMap<>();
    private final Deque<Rejection> order = new ArrayDeque<>();
    private final Map<Object, Integer> reported = new WeakHashMap<>();
    private final Deque<HandledLate> late = new ArrayDeque<>();
    private int lastNumber;

    Rejections(
            HostContext context,
            Callbacks callbacks,
            Ending ending,
            ProcessObject process,
            Failures failures,
            NodeCommandLine flags) {
        this.context = context;
        this.callbacks = callbacks;
        this.ending = ending;
        this.process = process;
        this.failures = failures;
        this.mode = Objects.requireNonNullElse(flags.value("unhandled-rejections"), "throw");
    }

    void rejected(Object promise, @Nullable Object reason) {
        Rejection rejection = new Rejection(
                promise, reason, ++lastNumber, callbacks.operations().stores());
        if (pending.put(promise, rejection) == null) {
            order.add(rejection);
        }
    }

    void handled(Object promise) {
        Rejection rejection = pending.remove(promise);
        if (rejection != null) {
            order.remove(rejection);
            return;
        }
        Integer number = reported.remove(promise);
        if (number != null) {
            late.add(new HandledLate(promise, number));
        }
    }

    /** Treats what has piled up. Returns whether it ran any JavaScript, which may have queued ticks. */
    public boolean process() {
        boolean ran = false;
        for (HandledLate promise = late.poll(); promise != null; promise = late.poll()) {
            ran = true;
            announceHandled(promise);
        }
        for (Rejection rejection = order.poll(); rejection != null && !ending.hasCome(); rejection = order.poll()) {
            ran = true;
            pending.remove(rejection.promise());
            reported.put(rejection.promise(), rejection.number());
            report(rejection);
        }
        return ran;
    }

    private void announceHandled(HandledLate promise) {
        callbacks.guard(() -> {
            if (!process.emit("rejectionHandled", promise.promise())) {
                process.emitWarning(
                        "Promise rejection was handled asynchronously (rejection id: " + promise.number() + ")",
                        "PromiseRejectionHandledWarning");
            }
        });
    }

    private void report(Rejection rejection) {
        callbacks.guard(() -> callbacks.operations().runWithStores(rejection.stores(), () -> raise(rejection)));
    }

    private void raise(Rejection rejection) {
        if (mode.equals("strict")) {
            failures.uncaught(errorOf(rejection.reason()), true);
        }
        boolean isTaken = process.emit("unhandledRejection", rejection.reason(), rejection.promise());
        if (mode.equals("warn") || (!isTaken && mode.equals("warn-with-error-codes"))) {
            warn(rejection);
        } else if (!isTaken && mode.equals("throw")) {
            failures.uncaught(errorOf(rejection.reason()), true);
        }
        if (!isTaken && mode.equals("warn-with-error-codes")) {
            context.set(process.raw(), "exitCode", 1);
        }
    }

    private void warn(Rejection rejection) {
        process.emitWarning(
                EXPLANATION + " (rejection id: " + rejection.number() + ")", "UnhandledPromiseRejectionWarning");
    }

    private @Nullable Object errorOf(@Nullable Object reason) {
        if (context.realm().errors().isError(reason) || hasStack(reason)) {
            return reason;
        }
        String text = context.realm().values().kindOf(reason) == ValueKind.OBJECT
                ? "#<" + ValueDescription.of(context, reason).replaceFirst("^an instance of ", "") + ">"
                : shown(reason);
        Object error = context.errorObject(
                ErrorKind.ERROR, "ERR_UNHANDLED_REJECTION", EXPLANATION + WITH_REASON + text + "\".");
        context.realm()
                .objects()
                .defineValue(
                        error,
                        context.string("name"),
                        context.string("UnhandledPromiseRejection"),
                        PropertyAttributes.WRITABLE | PropertyAttributes.CONFIGURABLE);
        return error;
    }

    private String shown(@Nullable Object value) {
        Object util = context.requireBuiltin("util");
        return util == null ? context.text(value) : context.text(context.invoke(util, "inspect", value));
    }

    // Classes down-levelled to ECMAScript 5 extend Error with objects that are no genuine errors.
    private boolean hasStack(@Nullable Object reason) {
        return reason != null
                && context.realm().values().kindOf(reason) == ValueKind.OBJECT
                && context.realm().objects().hasOwn(reason, context.string("stack"));
    }

    private record Rejection(
            Object promise,
            @Nullable Object reason,
            int number,
            @Nullable Object stores) {}

    private record HandledLate(Object promise, int number) {}
}
