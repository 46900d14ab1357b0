package dev.abide.bridge.abi;

import dev.abide.bridge.abi.chapter.ArrayBuffers;
import dev.abide.bridge.abi.chapter.Arrays;
import dev.abide.bridge.abi.chapter.AsyncContexts;
import dev.abide.bridge.abi.chapter.AsyncWorks;
import dev.abide.bridge.abi.chapter.BigInts;
import dev.abide.bridge.abi.chapter.Buffers;
import dev.abide.bridge.abi.chapter.CleanupHooks;
import dev.abide.bridge.abi.chapter.Dates;
import dev.abide.bridge.abi.chapter.Environment;
import dev.abide.bridge.abi.chapter.Errors;
import dev.abide.bridge.abi.chapter.Externals;
import dev.abide.bridge.abi.chapter.Functions;
import dev.abide.bridge.abi.chapter.HandleScopes;
import dev.abide.bridge.abi.chapter.Numbers;
import dev.abide.bridge.abi.chapter.ObjectWraps;
import dev.abide.bridge.abi.chapter.Objects;
import dev.abide.bridge.abi.chapter.Operators;
import dev.abide.bridge.abi.chapter.Promises;
import dev.abide.bridge.abi.chapter.Properties;
import dev.abide.bridge.abi.chapter.References;
import dev.abide.bridge.abi.chapter.Singletons;
import dev.abide.bridge.abi.chapter.Strings;
import dev.abide.bridge.abi.chapter.ThreadsafeFunctions;
import dev.abide.bridge.abi.chapter.TypedArrays;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rows, in a fixed order: a row's index is its number in the generated C. */
public final class Rows {
    private static final List<Class<?>> CHAPTERS = List.of(
            Singletons.class,
            Numbers.class,
            BigInts.class,
            Strings.class,
            Dates.class,
            Objects.class,
            Properties.class,
            Arrays.class,
            Operators.class,
            Functions.class,
            ObjectWraps.class,
            Externals.class,
            ArrayBuffers.class,
            TypedArrays.class,
            Buffers.class,
            Promises.class,
            HandleScopes.class,
            References.class,
            Errors.class,
            Environment.class,
            CleanupHooks.class,
            AsyncWorks.class,
            AsyncContexts.class,
            ThreadsafeFunctions.class);

    private static final List<Method> ALL = CHAPTERS.stream().flatMap(Rows::of).toList();

    private Rows() {}

    /** Returns the methods that are rows, by number. */
    public static List<Method> all() {
        return ALL;
    }

    /** Returns the annotation of a row. */
    public static Row of(Method method) {
        return method.getAnnotation(Row.class);
    }

    private static Stream<Method> of(Class<?> chapter) {
        return Stream.of(chapter.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Row.class))
                .sorted(Comparator.comparing(Method::getName));
    }
}
