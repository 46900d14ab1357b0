package dev.abide.bridge.boundary;

import dev.abide.bridge.BridgeHost;
import dev.abide.bridge.env.Bridge;
import dev.abide.bridge.env.Env;
import dev.abide.bridge.env.Envs;
import dev.abide.spi.Realm;
import dev.abide.spi.Strings;
import dev.abide.spi.ValueKind;
import dev.abide.spi.Values;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/** An env over an engine that only knows the kinds of Java objects, and strings. */
final class PlainEnv {
    private PlainEnv() {}

    enum Nothing {
        UNDEFINED,
        NULL
    }

    /** Opens an env that is bound to the calling thread. */
    static Env open() {
        Boundary.start();
        Values values = proxy(Values.class, (method, arguments) -> switch (method.getName()) {
            case "undefined" -> Nothing.UNDEFINED;
            case "nullValue" -> Nothing.NULL;
            case "kindOf" -> kindOf(arguments[0]);
            case "global" -> "global";
            case "toBoolean" -> isTrue(arguments[0]);
            default -> throw new UnsupportedOperationException(method.toString());
        });
        Realm realm = proxy(Realm.class, (method, arguments) -> switch (method.getName()) {
            case "values" -> values;
            case "strings" -> new JavaStrings();
            default ->
                proxy(method.getReturnType(), (m, a) -> {
                    throw new UnsupportedOperationException(m.toString());
                });
        });
        BridgeHost host = proxy(BridgeHost.class, (method, arguments) -> {
            throw new UnsupportedOperationException(method.toString());
        });
        return Envs.open(new Bridge(realm, Set.of(), host), "file:///addon.node", 8);
    }

    private static ValueKind kindOf(Object value) {
        return switch (value) {
            case Nothing.UNDEFINED -> ValueKind.UNDEFINED;
            case Nothing.NULL -> ValueKind.NULL;
            case Boolean truth -> ValueKind.BOOLEAN;
            case Number number -> ValueKind.NUMBER;
            case String text -> ValueKind.STRING;
            default -> ValueKind.OBJECT;
        };
    }

    private static boolean isTrue(Object value) {
        return switch (value) {
            case Nothing nothing -> false;
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0 && !Double.isNaN(number.doubleValue());
            case String text -> !text.isEmpty();
            default -> true;
        };
    }

    private interface Answer {
        Object to(Method method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                PlainEnv.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method, arguments)));
    }

    private static final class JavaStrings implements Strings {
        @Override
        public Object create(String text) {
            return text;
        }

        @Override
        public String textOf(Object string) {
            return (String) string;
        }
    }
}
