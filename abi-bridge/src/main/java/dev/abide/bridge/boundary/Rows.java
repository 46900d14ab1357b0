package dev.abide.bridge.boundary;

import dev.abide.bridge.chapter.ArrayBuffers;
import dev.abide.bridge.chapter.Arrays;
import dev.abide.bridge.chapter.AsyncContexts;
import dev.abide.bridge.chapter.AsyncWorks;
import dev.abide.bridge.chapter.BigInts;
import dev.abide.bridge.chapter.Buffers;
import dev.abide.bridge.chapter.CleanupHooks;
import dev.abide.bridge.chapter.Dates;
import dev.abide.bridge.chapter.Environment;
import dev.abide.bridge.chapter.Errors;
import dev.abide.bridge.chapter.Externals;
import dev.abide.bridge.chapter.Functions;
import dev.abide.bridge.chapter.HandleScopes;
import dev.abide.bridge.chapter.Numbers;
import dev.abide.bridge.chapter.ObjectWraps;
import dev.abide.bridge.chapter.Objects;
import dev.abide.bridge.chapter.Operators;
import dev.abide.bridge.chapter.Promises;
import dev.abide.bridge.chapter.Properties;
import dev.abide.bridge.chapter.References;
import dev.abide.bridge.chapter.Singletons;
import dev.abide.bridge.chapter.Strings;
import dev.abide.bridge.chapter.ThreadsafeFunctions;
import dev.abide.bridge.chapter.TypedArrays;
import dev.abide.bridge.row.Row;
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
