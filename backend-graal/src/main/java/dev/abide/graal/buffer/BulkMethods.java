package dev.abide.graal.buffer;

import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.Errors;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.Symbol;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferObject;
import com.oracle.truffle.js.runtime.builtins.JSArrayBufferView;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.abide.graal.call.GraalFunctions;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Methods of {@code %TypedArray%.prototype} that the engine does element by element, at 20 to 30 ns each: 100 MB took
 * two seconds, where Node takes 40 ms. Of arrays so long that it tells they move memory; the rest is left to the
 * engine's own.
 */
@SuppressWarnings("ReferenceEquality") // Constructors and undefined are compared by identity.
public final class BulkMethods {
    private static final int LONG = 1 << 10;

    private final JSRealm realm;
    private final JSDynamicObject prototype;
    private final GraalFunctions functions;
    private final GraalBuffers buffers;
    private final JSFunctionObject fill;
    private final JSFunctionObject set;

    private BulkMethods(JSRealm realm, GraalFunctions functions, GraalBuffers buffers) {
        this.realm = realm;
        this.functions = functions;
        this.buffers = buffers;
        prototype = realm.getTypedArrayPrototype();
        fill = method("fill");
        set = method("set");
    }

    /** Puts them in the place of the engine's, in a realm that is new. */
    public static void install(JSRealm realm, GraalFunctions functions, GraalBuffers buffers) {
        BulkMethods methods = new BulkMethods(realm, functions, buffers);
        methods.replace("fill", 1, methods::fill);
        methods.replace("slice", 2, methods::slice);
        methods.replace("copyWithin", 2, BulkMethods::copyWithin);
    }

    /** Does the work, or returns null before anything has happened that a script could see. */
    @FunctionalInterface
    private interface Bulk {
        @Nullable
        Object call(JSTypedArrayObject array, @Nullable Object[] arguments);
    }

    private JSFunctionObject method(String name) {
        return (JSFunctionObject) JSObject.get(prototype, Strings.fromJavaString(name));
    }

    private void replace(String name, int length, Bulk bulk) {
        JSFunctionObject own = method(name);
        Object function = functions.createMethod(name, length, (self, given, first, _) -> {
            @Nullable Object[] arguments = from(given, first);
            Object result = null;
            if (self instanceof JSTypedArrayObject array && isLong(array)) {
                result = bulk.call(array, arguments);
            }
            return result == null ? JSFunction.call(own, self, arguments) : result;
        });
        JSObject.defineOwnProperty(
                prototype, Strings.fromJavaString(name), PropertyDescriptor.createData(function, false, true, true));
    }

    private static @Nullable Object[] from(@Nullable Object[] given, int first) {
        @Nullable Object[] arguments = new @Nullable Object[given.length - first];
        System.arraycopy(given, first, arguments, 0, arguments.length);
        return arguments;
    }

    private boolean isLong(JSTypedArrayObject array) {
        return !JSArrayBufferView.isOutOfBounds(array, realm.getContext()) && array.getByteLength() >= LONG;
    }

    private @Nullable Object fill(JSTypedArrayObject array, @Nullable Object[] arguments) {
        Object value = at(arguments, 0);
        if (!(value instanceof Number || value instanceof BigInt) || !areIndices(arguments, 1, 2)) {
            return null;
        }
        int length = array.getLength();
        int first = relative(at(arguments, 1), length, 0);
        int end = relative(at(arguments, 2), length, length);
        if (first < end) {
            // The engine converts the value; the element is then repeated by copying twice as much each time.
            JSFunction.call(fill, array, new Object[] {value, first, first + 1});
            for (int done = 1, count; first + done < end; done += count) {
                count = Math.min(done, end - first - done);
                memory(array, first + done, count).copyFrom(memory(array, first, count));
            }
        }
        return array;
    }

    private @Nullable Object slice(JSTypedArrayObject array, @Nullable Object[] arguments) {
        if (!areIndices(arguments, 0, 1)) {
            return null;
        }
        int length = array.getLength();
        int first = relative(at(arguments, 0), length, 0);
        int count = Math.max(0, relative(at(arguments, 1), length, length) - first);
        Object made = JSRuntime.construct(species(array), new Object[] {count});
        if (!(made instanceof JSTypedArrayObject result)
                || JSArrayBufferView.isOutOfBounds(result, realm.getContext())
                || result.getLength() < count) {
            throw Errors.createTypeError("species constructor did not return a typed array of sufficient length");
        }
        // Somebody's own constructor may have taken the memory away.
        if (count > 0 && !JSArrayBufferView.isOutOfBounds(array, realm.getContext())) {
            int left = Math.max(0, Math.min(count, array.getLength() - first));
            JSFunction.call(set, result, new Object[] {part(array, first, left)});
        }
        return result;
    }

    private Object species(JSTypedArrayObject array) {
        Object standard =
                realm.getArrayBufferViewConstructor(array.getArrayType().getFactory());
        Object constructor = JSObject.get(array, JSObject.CONSTRUCTOR);
        if (constructor == standard || constructor == Undefined.instance) {
            return standard;
        }
        if (!(constructor instanceof JSDynamicObject object)) {
            throw Errors.createTypeErrorNotAnObject(constructor);
        }
        Object species = JSObject.get(object, Symbol.SYMBOL_SPECIES);
        if (JSRuntime.isNullOrUndefined(species)) {
            return standard;
        }
        if (!JSRuntime.isConstructor(species)) {
            throw Errors.createTypeErrorNotAConstructor(species, realm.getContext());
        }
        return species;
    }

    private JSTypedArrayObject part(JSTypedArrayObject array, int first, int count) {
        JSArrayBufferObject buffer = array.getArrayBuffer();
        int offset = array.getByteOffset() + first * elementSize(array);
        return (JSTypedArrayObject)
                buffers.createTypedArray(ElementTypes.of(array.getArrayType().getFactory()), buffer, offset, count);
    }

    private static @Nullable Object copyWithin(JSTypedArrayObject array, @Nullable Object[] arguments) {
        if (!areIndices(arguments, 0, 2)) {
            return null;
        }
        int length = array.getLength();
        int to = relative(at(arguments, 0), length, 0);
        int from = relative(at(arguments, 1), length, 0);
        int count = Math.min(relative(at(arguments, 2), length, length) - from, length - to);
        if (count > 0) {
            memory(array, to, count).copyFrom(memory(array, from, count));
        }
        return array;
    }

    private static MemorySegment memory(JSTypedArrayObject array, int first, int count) {
        long size = elementSize(array);
        return MemorySegment.ofBuffer(JSArrayBufferObject.getDirectByteBuffer(array.getArrayBuffer()))
                .asSlice(array.getByteOffset() + first * size, count * size);
    }

    private static int elementSize(JSTypedArrayObject array) {
        return array.getArrayType().getFactory().getBytesPerElement();
    }

    private static Object at(@Nullable Object[] arguments, int index) {
        Object value = index < arguments.length ? arguments[index] : null;
        return value == null ? Undefined.instance : value;
    }

    /** Whether arguments can be used as they are; to convert others runs scripts. */
    private static boolean areIndices(@Nullable Object[] arguments, int first, int last) {
        for (int i = first; i <= last; i++) {
            Object value = at(arguments, i);
            if (!(value instanceof Integer) && value != Undefined.instance) {
                return false;
            }
        }
        return true;
    }

    private static int relative(Object index, int length, int absent) {
        if (!(index instanceof Integer number)) {
            return absent;
        }
        return number < 0 ? Math.max(0, length + number) : Math.min(number, length);
    }
}
