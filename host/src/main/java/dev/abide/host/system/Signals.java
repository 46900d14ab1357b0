package dev.abide.host.system;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signals that reach this process, for all of its runtimes. Names are without {@code SIG}. It stands on
 * {@code sun.misc.Signal}, at which the compiler warns unless it is reached by its name; the JVM calls it on a thread
 * of its own, so that no JavaScript and no addon is interrupted.
 */
public final class Signals {
    /** What the JVM uses itself, or what comes of a fault in native code and of nothing else. */
    private static final Set<String> KEPT = Set.of("QUIT", "FPE", "ILL", "SEGV", "BUS");

    /** Names a signal by which the JVM stops threads in place of USR2. */
    private static final String OTHER_THAN_USR2 = "_JAVA_SR_SIGNUM";

    private static final Map<String, Reception> RECEPTIONS = new HashMap<>();

    private Signals() {}

    /** Makes a signal do what the system does with it, as long as nobody listens. */
    public static synchronized void leaveToSystem(String name) {
        Reception reception = RECEPTIONS.get(name);
        Object byDefault = Machinery.byDefault();
        if (reception == null) {
            Machinery.handle(name, byDefault);
        } else {
            reception.before = byDefault;
        }
    }

    /**
     * Listens to a signal, which does not do from then on what it does by default.
     *
     * @param listener called on any thread
     * @return whether the signal exists and can be listened to at all; one that the JVM keeps for itself is never heard
     */
    public static synchronized boolean listen(String given, Runnable listener) {
        String name = canonical(given);
        Reception reception = RECEPTIONS.get(name);
        if (reception == null) {
            reception = new Reception();
            if (!isKept(name)) {
                reception.before = Machinery.handle(name, Machinery.handler(reception::tell));
                if (reception.before == null) {
                    return false;
                }
            }
            RECEPTIONS.put(name, reception);
        }
        reception.add(listener);
        return true;
    }

    /** Ends what {@link #listen} began; with the last listener the signal does again what it did before. */
    public static synchronized void ignore(String given, Runnable listener) {
        String name = canonical(given);
        Reception reception = RECEPTIONS.get(name);
        if (reception != null && reception.remove(listener)) {
            RECEPTIONS.remove(name);
            if (reception.before != null) {
                Machinery.handle(name, reception.before);
            }
        }
    }

    /** Of two names for one signal the JDK knows this one. */
    private static String canonical(String name) {
        return switch (name) {
            case "IOT" -> "ABRT";
            case "POLL" -> "IO";
            default -> name;
        };
    }

    private static boolean isKept(String name) {
        return KEPT.contains(name) || (name.equals("USR2") && System.getenv(OTHER_THAN_USR2) == null);
    }

    /** Who listens to a signal, and what it did before. */
    private static final class Reception {
        private final List<Runnable> listeners = new ArrayList<>();
        private @Nullable Object before;

        synchronized void add(Runnable listener) {
            listeners.add(listener);
        }

        /** Returns whether nobody is left. */
        synchronized boolean remove(Runnable listener) {
            listeners.remove(listener);
            return listeners.isEmpty();
        }

        synchronized void tell() {
            listeners.forEach(Runnable::run);
        }
    }

    /** The JDK's classes, by their names. */
    private static final class Machinery {
        private static final Class<?> SIGNAL = named("sun.misc.Signal");
        private static final Class<?> HANDLER = named("sun.misc.SignalHandler");

        static Object byDefault() {
            try {
                return HANDLER.getField("SIG_DFL").get(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        static Object handler(Runnable body) {
            InvocationHandler calls = (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    body.run();
                    yield null;
                }
                case "equals" -> isSame(arguments[0], proxy);
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "Abide's handler";
            };
            return Proxy.newProxyInstance(HANDLER.getClassLoader(), new Class<?>[] {HANDLER}, calls);
        }

        @SuppressWarnings("ReferenceEquality") // a proxy has no other
        private static boolean isSame(Object one, Object other) {
            return one == other;
        }

        /** Sets what a signal does. Returns what it did before, null if that is refused or there is no such signal. */
        static @Nullable Object handle(String name, Object handler) {
            try {
                Object signal = SIGNAL.getConstructor(String.class).newInstance(name);
                return SIGNAL.getMethod("handle", SIGNAL, HANDLER).invoke(null, signal, handler);
            } catch (InvocationTargetException e) {
                return null;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Class<?> named(String name) {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
