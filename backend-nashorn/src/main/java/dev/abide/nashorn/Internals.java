package dev.abide.nashorn;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;

/**
 * Reaches what Nashorn keeps package-private: the memory of an ArrayBuffer.
 *
 * <p>{@link MethodHandles#privateLookupIn} suffices, without flags: on the class path both sides are in one unnamed module, in
 * our own module layer the package is opened.
 */
final class Internals {
    private static final VarHandle BUFFER_MEMORY;
    private static final MethodHandle SET_BUFFER_MEMORY;

    static {
        try {
            MethodHandles.Lookup lookup =
                    MethodHandles.privateLookupIn(NativeArrayBuffer.class, MethodHandles.lookup());
            Field memory = NativeArrayBuffer.class.getDeclaredField("nb");
            memory.setAccessible(true);
            BUFFER_MEMORY = lookup.unreflectVarHandle(memory);
            SET_BUFFER_MEMORY = lookup.unreflectSetter(memory);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new LinkageError("this Nashorn is not 15.7: " + e.getMessage(), e);
        }
    }

    private Internals() {}

    static ByteBuffer memoryOf(NativeArrayBuffer buffer) {
        // A volatile read, since the field is final and we are going to write it: a plain one may be folded.
        return (ByteBuffer) BUFFER_MEMORY.get(buffer);
    }

    static void setMemory(NativeArrayBuffer buffer, ByteBuffer memory) {
        try {
            SET_BUFFER_MEMORY.invokeExact(buffer, memory);
        } catch (Throwable e) {
            throw new IllegalStateException("the memory of an ArrayBuffer cannot be replaced", e);
        }
    }
}
