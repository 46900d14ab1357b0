package dev.abide.host.embedding;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and makes records, which are the embedder's; nothing of them is shown to scripts but their components. */
final class Records {
    private Records() {}

    static @Nullable Object read(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.trySetAccessible();
            return accessor.invoke(record);
        } catch (IllegalAccessException e) {
            throw closed(record.getClass(), e);
        } catch (InvocationTargetException e) {
            throw failed(e);
        }
    }

    static Object make(Class<?> type, Function<RecordComponent, @Nullable Object> valueOf) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] values = Arrays.stream(components).map(valueOf).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw failed(e);
        } catch (ReflectiveOperationException e) {
            throw closed(type, e);
        }
    }

    private static IllegalArgumentException closed(Class<?> type, ReflectiveOperationException e) {
        return new IllegalArgumentException(
                "The record " + type.getName() + " cannot be used: open its package to dev.abide.host", e);
    }

    private static RuntimeException failed(InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException own ? own : new IllegalArgumentException(e.getCause());
    }
}
