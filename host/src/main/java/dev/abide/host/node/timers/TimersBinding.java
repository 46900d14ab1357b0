package dev.abide.host.node.timers;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.loop.Immediates.Immediate;
import dev.abide.host.loop.Timers;
import dev.abide.host.loop.Timers.Timer;
import dev.abide.host.runtime.AsyncOperations.Operation;
import dev.abide.host.runtime.Callbacks;
import dev.abide.host.runtime.ProcessObject;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.ValueKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code internalBinding('timers')}: {@code setTimeout, setInterval, setImmediate, clearTimeout, clearInterval,
 * clearImmediate}, complete, as Node's globals, with argument checks and Timeout and Immediate objects ({@code ref,
 * unref, hasRef, refresh, close, Symbol.toPrimitive}); {@code Timeout, Immediate}: their constructors.
 */
final class TimersBinding implements Binding {
    private final Callbacks callbacks;
    private final ProcessObject process;

    TimersBinding(Callbacks callbacks, ProcessObject process) {
        this.callbacks = callbacks;
        this.process = process;
    }

    @Override
    public Object create(HostContext context) {
        return new Offer(context, callbacks, process).object();
    }

    /** The classes and functions of one realm. */
    private static final class Offer {
        private final HostContext context;
        private final Callbacks callbacks;
        private final ProcessObject process;
        private final Object key;
        private final Object timeoutClass;
        private final Object immediateClass;
        private final Object timeoutPrototype;
        private final Object immediatePrototype;
        private final Map<Double, Timer> byNumber = new HashMap<>();
        private int lastNumber;

        Offer(HostContext context, Callbacks callbacks, ProcessObject process) {
            this.context = context;
            this.callbacks = callbacks;
            this.process = process;
            this.key = context.realm().symbols().create("kHandle");
            this.timeoutClass = context.function("Timeout", 0, arguments -> context.undefined());
            this.immediateClass = context.function("Immediate", 0, arguments -> context.undefined());
            this.timeoutPrototype = prototype(timeoutClass);
            this.immediatePrototype = prototype(immediateClass);
            defineTimeout();
            defineImmediate();
        }

        private Object prototype(Object constructor) {
            Object prototype = context.get(constructor, "prototype");
            if (prototype == null) {
                throw new IllegalStateException("a function without prototype");
            }
            return prototype;
        }

        private void defineTimeout() {
            context.fill(timeoutPrototype)
                    .hidden("ref", context.function("ref", 0, arguments -> reference(arguments, true)))
                    .hidden("unref", context.function("unref", 0, arguments -> reference(arguments, false)))
                    .hidden(
                            "hasRef",
                            context.function(
                                    "hasRef",
                                    0,
                                    arguments ->
                                            handle(arguments.self()) instanceof Timer timer && timer.isReferenced()))
                    .hidden("refresh", context.function("refresh", 0, this::refresh))
                    .hidden("close", context.function("close", 0, this::close));
            Object symbolClass = context.get(context.global(), "Symbol");
            Object toPrimitive = symbolClass == null ? null : context.get(symbolClass, "toPrimitive");
            if (toPrimitive != null && context.realm().values().kindOf(toPrimitive) == ValueKind.SYMBOL) {
                context.realm()
                        .objects()
                        .defineValue(
                                timeoutPrototype,
                                toPrimitive,
                                context.function("[Symbol.toPrimitive]", 0, this::number),
                                PropertyAttributes.WRITABLE | PropertyAttributes.CONFIGURABLE);
            }
            // Engines of ECMAScript 5 convert by valueOf, also where a polyfill made Symbol.toPrimitive.
            context.fill(timeoutPrototype).hidden("valueOf", context.function("valueOf", 0, this::number));
        }

        private void defineImmediate() {
            context.fill(immediatePrototype)
                    .hidden("ref", context.function("ref", 0, arguments -> referenceImmediate(arguments, true)))
                    .hidden("unref", context.function("unref", 0, arguments -> referenceImmediate(arguments, false)))
                    .hidden(
                            "hasRef",
                            context.function(
                                    "hasRef",
                                    0,
                                    arguments -> handle(arguments.self()) instanceof Immediate immediate
                                            && immediate.isReferenced()));
        }

        Object object() {
            return context.object()
                    .function("setTimeout", 2, arguments -> start(arguments, false))
                    .function("setInterval", 2, arguments -> start(arguments, true))
                    .function("setImmediate", 1, this::immediate)
                    .function("clearTimeout", 1, this::clear)
                    .function("clearInterval", 1, this::clear)
                    .function("clearImmediate", 1, this::clear)
                    .set("Timeout", timeoutClass)
                    .set("Immediate", immediateClass)
                    .build();
        }

        private Object start(Arguments arguments, boolean repeat) {
            Object callback = TaskQueueBinding.callback(arguments);
            @Nullable Object[] rest = arguments.from(2);
            double millis = arguments.count() > 1 ? context.realm().values().toNumber(arguments.get(1)) : Double.NaN;
            if (millis > Timers.MAX_MILLIS) {
                process.emitWarning(
                        context.text(millis)
                                + " does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.",
                        "TimeoutOverflowWarning");
            }
            Object timeout = instance(timeoutPrototype);
            Operation operation = callbacks.operations().begin("Timeout", timeout);
            Timer timer = context.loop()
                    .timers()
                    .start(
                            Timers.duration(millis),
                            repeat,
                            () -> run(operation, () -> context.call(callback, timeout, rest)),
                            operation::end);
            attach(timeout, timer);
            return timeout;
        }

        private Object immediate(Arguments arguments) {
            Object callback = TaskQueueBinding.callback(arguments);
            @Nullable Object[] rest = arguments.from(1);
            Object immediate = instance(immediatePrototype);
            Operation operation = callbacks.operations().begin("Immediate", immediate);
            attach(
                    immediate,
                    context.loop()
                            .immediates()
                            .add(() -> run(operation, () -> context.call(callback, immediate, rest)), operation::end));
            return immediate;
        }

        private void run(Operation operation, Runnable body) {
            callbacks.inside(() -> callbacks.operations().run(operation, body));
        }

        private @Nullable Object clear(Arguments arguments) {
            Object handle = handle(arguments.get(0));
            if (handle == null) {
                handle = switch (arguments.kind(0)) {
                    case NUMBER -> byNumber.get(arguments.number(0));
                    case STRING -> byNumber.get(context.realm().values().toNumber(arguments.get(0)));
                    default -> null;
                };
            }
            stop(handle);
            return context.undefined();
        }

        private @Nullable Object close(Arguments arguments) {
            stop(handle(arguments.self()));
            return arguments.self();
        }

        private void stop(@Nullable Object handle) {
            if (handle instanceof Timer timer) {
                timer.cancel();
                byNumber.values().remove(timer);
            } else if (handle instanceof Immediate immediate) {
                immediate.cancel();
            }
        }

        private @Nullable Object reference(Arguments arguments, boolean wanted) {
            if (handle(arguments.self()) instanceof Timer timer) {
                timer.reference(wanted);
            }
            return arguments.self();
        }

        private @Nullable Object referenceImmediate(Arguments arguments, boolean wanted) {
            if (handle(arguments.self()) instanceof Immediate immediate) {
                immediate.reference(wanted);
            }
            return arguments.self();
        }

        private @Nullable Object refresh(Arguments arguments) {
            if (handle(arguments.self()) instanceof Timer timer) {
                timer.refresh();
            }
            return arguments.self();
        }

        private Object number(Arguments arguments) {
            if (!(handle(arguments.self()) instanceof Timer timer)) {
                throw context.error(ErrorKind.TYPE_ERROR, null, "Illegal invocation");
            }
            for (Map.Entry<Double, Timer> entry : byNumber.entrySet()) {
                if (entry.getValue() == timer) {
                    return entry.getKey();
                }
            }
            double number = ++lastNumber;
            byNumber.put(number, timer);
            return number;
        }

        private Object instance(Object prototype) {
            Object instance = context.object().build();
            context.realm().objects().setPrototype(instance, prototype);
            return instance;
        }

        private void attach(Object instance, Object handle) {
            context.realm()
                    .objects()
                    .defineValue(instance, key, context.realm().externals().create(handle), 0);
        }

        private @Nullable Object handle(@Nullable Object instance) {
            if (instance == null || !context.isObject(instance)) {
                return null;
            }
            return context.realm()
                    .externals()
                    .payloadOf(context.realm().objects().get(instance, key));
        }
    }
}
