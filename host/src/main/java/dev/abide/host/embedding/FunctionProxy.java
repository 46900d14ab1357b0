package dev.abide.host.embedding;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls a function of a script for the one abstract method of an interface, on the runtime's thread. */
final class FunctionProxy implements InvocationHandler {
    private final HostValue function;

    private FunctionProxy(HostValue function) {
        this.function = function;
    }

    /** Tells whether a type is a functional interface. */
    static boolean isFor(Class<?> type) {
        return type.isInterface() && abstractMethods(type).size() == 1;
    }

    static Object of(HostValue function, Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new FunctionProxy(function));
    }

    private static List<Method> abstractMethods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && !isOfObject(method))
                .toList();
    }

    /** A Comparator declares {@code equals}, which is none of its methods to fill in. */
    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(own -> own.getName().equals(method.getName())
                        && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }

    private boolean isOfThis(@Nullable Object other) {
        return other != null
                && Proxy.isProxyClass(other.getClass())
                && Proxy.getInvocationHandler(other).equals(this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        @Nullable Object[] given = arguments == null ? new @Nullable Object[0] : arguments;
        if (isOfObject(method)) {
            return switch (method.getName()) {
                case "equals" -> isOfThis(given[0]);
                case "hashCode" -> System.identityHashCode(proxy);
                default -> function.toString();
            };
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, given);
        }
        HostValue result = (HostValue) function.call(given);
        return method.getReturnType() == void.class ? null : result.as(method.getGenericReturnType());
    }
}
