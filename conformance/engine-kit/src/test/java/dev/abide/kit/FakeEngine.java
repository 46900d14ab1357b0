package dev.abide.kit;

import dev.abide.spi.Associations;
import dev.abide.spi.BigInts;
import dev.abide.spi.Buffers;
import dev.abide.spi.Capability;
import dev.abide.spi.Dates;
import dev.abide.spi.EngineProvider;
import dev.abide.spi.Externals;
import dev.abide.spi.Functions;
import dev.abide.spi.HostFunction;
import dev.abide.spi.Jobs;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.PromiseListener;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import dev.abide.spi.SpiVersion;
import dev.abide.spi.Strings;
import dev.abide.spi.ValueKind;
import dev.abide.spi.Values;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An engine that runs no script and has just enough of some facets to be right about a few rules, and then wrong about
 * one.
 */
class FakeEngine implements EngineProvider {
    private static final String UNDEFINED = new String("undefined");

    private final Map<Class<?>, UnaryOperator<Object>> mistakes = new HashMap<>();

    /** Replaces a facet by what a mistake makes of it. */
    <T> FakeEngine with(Class<T> facet, UnaryOperator<T> mistake) {
        mistakes.put(facet, right -> mistake.apply(facet.cast(right)));
        return this;
    }

    @Override
    public int spiVersion() {
        return SpiVersion.CURRENT;
    }

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public String engineName() {
        return "Fake";
    }

    @Override
    public String engineVersion() {
        return "1";
    }

    @Override
    public String executionMode() {
        return "none";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Realm openRealm(RealmHost host) {
        Map<Class<?>, Object> facets = new HashMap<>();
        FakeValues values = new FakeValues();
        for (Object facet : new Object[] {
            values,
            new FakeStrings(),
            new FakeDates(),
            new FakeBigInts(),
            new FakeFunctions(),
            new FakeErrors(),
            new FakeJobs(values),
            new FakeExternals(),
            new FakeAssociations()
        }) {
            facets.put(facet.getClass().getInterfaces()[0], facet);
        }
        facets.put(
                ObjectModel.class,
                incomplete(
                        ObjectModel.class, Map.of("create", (p, m, a) -> new Object(), "freeze", (p, m, a) -> true)));
        facets.put(Buffers.class, new FakeBuffers().facet());
        mistakes.forEach((facet, mistake) -> facets.computeIfPresent(facet, (type, right) -> mistake.apply(right)));
        return Realm.class.cast(Proxy.newProxyInstance(
                Realm.class.getClassLoader(), new Class<?>[] {Realm.class}, (proxy, method, arguments) -> {
                    Class<?> facet = method.getReturnType();
                    if (facet == void.class) {
                        return null;
                    }
                    return facets.computeIfAbsent(facet, type -> incomplete(type, Map.of()));
                }));
    }

    /** Makes a facet that has some methods only. */
    static <T> T incomplete(Class<T> facet, Map<String, InvocationHandler> methods) {
        return facet.cast(Proxy.newProxyInstance(
                facet.getClassLoader(), new Class<?>[] {facet}, (proxy, method, arguments) -> {
                    InvocationHandler handler = methods.get(method.getName());
                    if (handler == null) {
                        throw new UnsupportedOperationException(
                                "the fake engine has no " + facet.getSimpleName() + "." + method.getName());
                    }
                    return handler.invoke(proxy, method, arguments);
                }));
    }

    /** Makes a facet that is as another one except for one method. */
    static <T> T except(Class<T> facet, T right, String name, InvocationHandler wrong) {
        InvocationHandler handler = (proxy, method, arguments) ->
                method.getName().equals(name) ? wrong.invoke(proxy, method, arguments) : pass(right, method, arguments);
        return facet.cast(Proxy.newProxyInstance(facet.getClassLoader(), new Class<?>[] {facet}, handler));
    }

    private static Object pass(Object right, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(right, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** No record: two functions of one body are two. */
    private static final class FakeFunction {
        private final HostFunction body;

        FakeFunction(HostFunction body) {
            this.body = body;
        }
    }

    private static final class FakeExternal {
        private final Object payload;

        FakeExternal(Object payload) {
            this.payload = payload;
        }
    }

    private record FakeDate(double time) {}

    private static final class FakeValues implements Values {
        private final Object global = new Object();

        @Override
        public Object undefined() {
            return UNDEFINED;
        }

        @Override
        public Object nullValue() {
            return null;
        }

        @Override
        public Object global() {
            return global;
        }

        @Override
        public ValueKind kindOf(Object value) {
            return switch (value) {
                case null -> ValueKind.NULL;
                case FakeFunction f -> ValueKind.FUNCTION;
                case FakeExternal e -> ValueKind.EXTERNAL;
                case BigInteger b -> ValueKind.BIGINT;
                case Number n -> ValueKind.NUMBER;
                case Boolean b -> ValueKind.BOOLEAN;
                case String s -> s == UNDEFINED ? ValueKind.UNDEFINED : ValueKind.STRING;
                default -> ValueKind.OBJECT;
            };
        }

        @Override
        public boolean strictEquals(Object left, Object right) {
            if (left instanceof Number one && right instanceof Number other && !(left instanceof BigInteger)) {
                return one.doubleValue() == other.doubleValue();
            }
            boolean isText = left instanceof String && left != UNDEFINED && right != UNDEFINED;
            return left == right || isText && left.equals(right) || left instanceof Boolean && left.equals(right);
        }

        @Override
        public boolean instanceOf(Object value, Object constructor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean toBoolean(Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public double toNumber(Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object toStringValue(Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object toObject(Object value) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class FakeStrings implements Strings {
        @Override
        public Object create(String text) {
            return text;
        }

        @Override
        public String textOf(Object string) {
            return (String) string;
        }
    }

    private static final class FakeDates implements Dates {
        @Override
        public Object create(double time) {
            return new FakeDate(
                    Math.abs(time) > 8.64e15 ? Double.NaN : time < 0 ? Math.ceil(time) : Math.floor(time) + 0.0);
        }

        @Override
        public boolean isDate(Object value) {
            return value instanceof FakeDate;
        }

        @Override
        public double timeOf(Object date) {
            return ((FakeDate) date).time;
        }
    }

    private static final class FakeBigInts implements BigInts {
        private static final int BIT_LIMIT = 1 << 20;
        private final Map<BigInteger, BigInteger> standIns = new HashMap<>();

        @Override
        public Object create(BigInteger value) {
            if (value.bitLength() > BIT_LIMIT) {
                throw FakeErrors.rangeError("too large a BigInt");
            }
            return standIns.computeIfAbsent(value, v -> v);
        }

        @Override
        public BigInteger valueOf(Object bigInt) {
            return (BigInteger) bigInt;
        }
    }

    private static final class FakeFunctions implements Functions {
        @Override
        public Object create(String name, int length, HostFunction body) {
            return new FakeFunction(body);
        }

        @Override
        public Object call(Object function, Object self, Object[] arguments) {
            throw new UnsupportedOperationException("the fake engine runs no script");
        }

        @Override
        public Object construct(Object constructor, Object[] arguments) {
            throw new UnsupportedOperationException("the fake engine runs no script");
        }
    }

    private static final class FakeExternals implements Externals {
        @Override
        public Object create(Object payload) {
            return new FakeExternal(payload);
        }

        @Override
        public Object payloadOf(Object value) {
            return value instanceof FakeExternal external ? external.payload : null;
        }
    }

    private static final class FakeAssociations implements Associations {
        private final Map<Object, Object> slots = new IdentityHashMap<>();

        @Override
        public Object get(Object target) {
            return slots.get(target);
        }

        @Override
        public void put(Object target, Object data) {
            slots.put(target, data);
        }
    }

    private static final class FakeJobs implements Jobs {
        private final Queue<FakeFunction> queue = new ArrayDeque<>();
        private final Values values;
        private @Nullable Object context;

        FakeJobs(Values values) {
            this.values = values;
        }

        @Override
        public @Nullable Object context() {
            return context;
        }

        @Override
        public void setContext(@Nullable Object value) {
            context = value;
        }

        @Override
        public void listen(@Nullable PromiseListener listener) {
            // There are no promises here.
        }

        @Override
        public void enqueue(Object function) {
            queue.add((FakeFunction) function);
        }

        @Override
        public void drain() {
            for (FakeFunction job = queue.poll(); job != null; job = queue.poll()) {
                job.body.call(values.global(), new Object[0], 0, null);
            }
        }
    }

    private static final class FakeBuffers {
        private final Set<Object> detached = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

        Buffers facet() {
            return incomplete(
                    Buffers.class,
                    Map.of(
                            "create", (proxy, method, arguments) -> allocate((Long) arguments[0]),
                            "byteLengthOf", (proxy, method, arguments) -> (long) ((byte[]) arguments[0]).length,
                            "isDetached", (proxy, method, arguments) -> detached.contains(arguments[0]),
                            "detach",
                                    (proxy, method, arguments) -> {
                                        detached.add(arguments[0]);
                                        return null;
                                    }));
        }

        private static byte[] allocate(long byteLength) {
            if (byteLength > Integer.MAX_VALUE / 2) {
                throw FakeErrors.rangeError("no memory");
            }
            return new byte[(int) byteLength];
        }
    }
}
