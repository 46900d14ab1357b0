package dev.abide.bridge.build;

import dev.abide.bridge.env.Env;
import java.lang.reflect.Method;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a row reads in C. */
final class CSignature {
    private CSignature() {}

    /** Returns the declaration of a second name for a function. */
    static String alias(Method method, String alias, String name) {
        return "ABIDE_EXPORT napi_status %s(%s) __attribute__((alias(\"%s\")));\n\n"
                .formatted(alias, parameters(method), name);
    }

    /** Returns the parameters of a row's C function, with names. */
    static String parameters(Method method) {
        return method.getParameterCount() == 0
                ? "void"
                : join(method, index -> type(method, index) + " " + name(method, index));
    }

    /** Returns their types. */
    static String types(Method method) {
        return method.getParameterCount() == 0 ? "void" : join(method, index -> type(method, index));
    }

    /** Returns their names, to hand them on. */
    static String arguments(Method method) {
        return join(method, index -> name(method, index));
    }

    private static String join(Method method, IntFunction<String> part) {
        return IntStream.range(0, method.getParameterCount()).mapToObj(part).collect(Collectors.joining(", "));
    }

    /** Returns the C type of a parameter. */
    static String type(Method method, int index) {
        Class<?> type = method.getParameterTypes()[index];
        if (type == Env.class) {
            return "napi_env";
        } else if (type == long.class) {
            return "uint64_t";
        } else if (type == int.class) {
            return "int32_t";
        } else if (type == double.class) {
            return "double";
        } else if (type == boolean.class) {
            return "bool";
        }
        throw new IllegalArgumentException(method + ": no C type for " + type);
    }

    /** Returns the name of a parameter. */
    static String name(Method method, int index) {
        return method.getParameterTypes()[index] == Env.class ? "env" : "a" + index;
    }
}
