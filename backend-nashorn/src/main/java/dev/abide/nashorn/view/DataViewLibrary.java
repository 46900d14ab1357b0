package dev.abide.nashorn.view;

import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornHostFunction;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.WellKnownSymbols;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** DataView, wholly ours: Nashorn's ignores the byte offset. */
public final class DataViewLibrary {
    private static final String[] TYPES = {"Int8", "Uint8", "Int16", "Uint16", "Int32", "Uint32", "Float32", "Float64"};

    private DataViewLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptObject prototype = realm.objects().create();
        NashornBuffers.of(realm).setDataViewPrototype(prototype);
        Library.constructor(realm, "DataView", 1, DataViewLibrary::construct, prototype);
        for (String type : TYPES) {
            Library.define(prototype, "get" + type, getter(realm, type));
            Library.define(prototype, "set" + type, setter(realm, type));
        }
        for (boolean isSigned : new boolean[] {true, false}) {
            Library.define(prototype, "get" + bigInt(isSigned), bigIntGetter(realm, isSigned));
            Library.define(prototype, "set" + bigInt(isSigned), bigIntSetter(realm, isSigned));
        }
        for (String name : new String[] {"buffer", "byteLength", "byteOffset"}) {
            Library.getter(realm, prototype, name, name, DataViewLibrary::property);
        }
        Library.define(prototype, WellKnownSymbols.TO_STRING_TAG, "DataView");
    }

    private static NashornHostFunction getter(NashornRealm realm, String type) {
        return Library.function(realm, "get" + type, 1, (_, name, self, arguments, _) -> {
            DataViewObject view = view(realm, self, name);
            double index = index(realm, Library.at(arguments, 0));
            boolean little = JSType.toBoolean(Library.at(arguments, 1));
            return get(type, view.memory(), position(realm, view, index, size(type)), little);
        });
    }

    private static NashornHostFunction setter(NashornRealm realm, String type) {
        return Library.function(realm, "set" + type, 2, (_, name, self, arguments, _) -> {
            DataViewObject view = view(realm, self, name);
            double index = index(realm, Library.at(arguments, 0));
            double value = realm.values().toNumber(Library.at(arguments, 1));
            boolean little = JSType.toBoolean(Library.at(arguments, 2));
            set(type, view.memory(), position(realm, view, index, size(type)), value, little);
            return ScriptRuntime.UNDEFINED;
        });
    }

    private static String bigInt(boolean isSigned) {
        return isSigned ? "BigInt64" : "BigUint64";
    }

    private static NashornHostFunction bigIntGetter(NashornRealm realm, boolean isSigned) {
        return Library.function(realm, "get" + bigInt(isSigned), 1, (_, name, self, arguments, _) -> {
            DataViewObject view = view(realm, self, name);
            double index = index(realm, Library.at(arguments, 0));
            boolean little = JSType.toBoolean(Library.at(arguments, 1));
            long bits = view.memory().getLong(position(realm, view, index, Long.BYTES));
            return realm.bigInts().ofBits(order(bits, little), isSigned);
        });
    }

    private static NashornHostFunction bigIntSetter(NashornRealm realm, boolean isSigned) {
        return Library.function(realm, "set" + bigInt(isSigned), 2, (_, name, self, arguments, _) -> {
            DataViewObject view = view(realm, self, name);
            double index = index(realm, Library.at(arguments, 0));
            long bits = realm.bigInts().bitsOf(Library.at(arguments, 1));
            boolean little = JSType.toBoolean(Library.at(arguments, 2));
            view.memory().putLong(position(realm, view, index, Long.BYTES), order(bits, little));
            return ScriptRuntime.UNDEFINED;
        });
    }

    private static int size(String type) {
        return switch (type) {
            case "Int8", "Uint8" -> Byte.BYTES;
            case "Int16", "Uint16" -> Short.BYTES;
            case "Int32", "Uint32", "Float32" -> Integer.BYTES;
            default -> Double.BYTES;
        };
    }

    /** The memory is big-endian, as a new ByteBuffer is. */
    private static Object get(String type, ByteBuffer memory, int at, boolean little) {
        return switch (type) {
            case "Int8" -> (Object) (int) memory.get(at);
            case "Uint8" -> memory.get(at) & 0xFF;
            case "Int16" -> (Object) (int) order(memory.getShort(at), little);
            case "Uint16" -> order(memory.getShort(at), little) & 0xFFFF;
            case "Int32" -> (Object) order(memory.getInt(at), little);
            case "Uint32" -> Library.number((double) Integer.toUnsignedLong(order(memory.getInt(at), little)));
            case "Float32" -> (Object) (double) Float.intBitsToFloat(order(memory.getInt(at), little));
            case "Float64" -> (Object) Double.longBitsToDouble(order(memory.getLong(at), little));
            default -> throw new AssertionError(type);
        };
    }

    private static void set(String type, ByteBuffer memory, int at, double value, boolean little) {
        switch (type) {
            case "Int8", "Uint8" -> memory.put(at, (byte) JSType.toInt32(value));
            case "Int16", "Uint16" -> memory.putShort(at, order((short) JSType.toInt32(value), little));
            case "Int32", "Uint32" -> memory.putInt(at, order(JSType.toInt32(value), little));
            case "Float32" -> memory.putInt(at, order(Float.floatToRawIntBits((float) value), little));
            case "Float64" -> memory.putLong(at, order(Double.doubleToRawLongBits(value), little));
            default -> throw new AssertionError(type);
        }
    }

    private static short order(short bits, boolean little) {
        return little ? Short.reverseBytes(bits) : bits;
    }

    private static int order(int bits, boolean little) {
        return little ? Integer.reverseBytes(bits) : bits;
    }

    private static long order(long bits, boolean little) {
        return little ? Long.reverseBytes(bits) : bits;
    }

    private static DataViewObject view(NashornRealm realm, @Nullable Object self, String name) {
        if (self instanceof DataViewObject view) {
            return view;
        }
        throw Library.typeError(realm, "DataView.prototype." + name + " called on what is no DataView");
    }

    private static double index(NashornRealm realm, @Nullable Object value) {
        double index = Library.integer(realm, value);
        if (index < 0) {
            throw outside(realm);
        }
        return index;
    }

    private static int position(NashornRealm realm, DataViewObject view, double index, int size) {
        if (NashornBuffers.of(realm).isDetached(view.buffer)) {
            throw Library.typeError(realm, "Cannot perform DataView method on a detached ArrayBuffer");
        }
        if (index + size > view.byteLength) {
            throw outside(realm);
        }
        return view.byteOffset + (int) index;
    }

    private static RuntimeException outside(NashornRealm realm) {
        return Library.rangeError(realm, "Offset is outside the bounds of the DataView");
    }

    private static @Nullable Object property(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        DataViewObject view = view(realm, self, name);
        if (name.equals("buffer")) {
            return view.buffer;
        }
        if (NashornBuffers.of(realm).isDetached(view.buffer)) {
            throw Library.typeError(realm, "Cannot perform DataView.prototype." + name + " on a detached ArrayBuffer");
        }
        return name.equals("byteLength") ? view.byteLength : view.byteOffset;
    }

    private static Object construct(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (!(newTarget instanceof ScriptObject constructor)) {
            throw Library.typeError(realm, "Constructor DataView requires 'new'");
        }
        if (!(Library.at(arguments, 0) instanceof NativeArrayBuffer buffer)) {
            throw Library.typeError(realm, "First argument to DataView constructor must be an ArrayBuffer");
        }
        double offset = Library.integer(realm, Library.at(arguments, 1));
        if (NashornBuffers.of(realm).isDetached(buffer)) {
            throw Library.typeError(realm, "Cannot perform DataView on a detached ArrayBuffer");
        }
        long available = NashornBuffers.of(realm).byteLengthOf(buffer);
        if (offset < 0 || offset > available) {
            throw Library.rangeError(
                    realm, "Start offset " + JSType.toString(offset) + " is outside the bounds of the buffer");
        }
        Object given = Library.at(arguments, 2);
        double length = given == ScriptRuntime.UNDEFINED ? available - offset : Library.integer(realm, given);
        if (length < 0 || offset + length > available) {
            throw Library.rangeError(realm, "Invalid DataView length " + JSType.toString(length));
        }
        return new DataViewObject(realm.functions().prototypeOf(constructor), buffer, (int) offset, (int) length);
    }
}
