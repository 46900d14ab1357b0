package dev.abide.nashorn.realm;

import dev.abide.ecma.BigIntArithmetic;
import dev.abide.nashorn.object.BigIntObject;
import dev.abide.nashorn.object.HostObject;
import dev.abide.spi.BigInts;
import dev.abide.spi.ErrorKind;
import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** BigInts as interned objects. */
public final class NashornBigInts implements BigInts {
    private final NashornRealm realm;
    private final BigIntArithmetic arithmetic;
    private final Map<BigInteger, WeakReference<BigIntObject>> interned = new WeakHashMap<>();
    private @Nullable ScriptObject prototype;

    NashornBigInts(NashornRealm realm) {
        this.realm = realm;
        this.arithmetic = new BigIntArithmetic(realm.errors()::throwing);
    }

    @Override
    public Object create(BigInteger value) {
        WeakReference<BigIntObject> known = interned.get(arithmetic.limited(value));
        BigIntObject object = known == null ? null : known.get();
        if (object == null) {
            // The object holds the key of its own entry, so that the entry lives as long as the object.
            object = new BigIntObject(value, prototype());
            interned.remove(value);
            interned.put(value, new WeakReference<>(object));
        }
        return object;
    }

    @Override
    public BigInteger valueOf(Object bigInt) {
        return ((BigIntObject) bigInt).value;
    }

    /** Makes the BigInt of 64 bits, two's complement if they are signed. */
    public Object ofBits(long bits, boolean isSigned) {
        return create(BigIntArithmetic.ofBits(bits, isSigned));
    }

    /**
     * Returns the low 64 bits of a value that is a BigInt, or becomes one where ECMAScript converts: booleans and
     * texts.
     */
    public long bitsOf(@Nullable Object value) {
        return switch (value) {
            case BigIntObject bigInt -> bigInt.value.longValue();
            case Boolean truth -> truth ? 1 : 0;
            case CharSequence text -> arithmetic.ofText(text.toString()).longValue();
            case null, default ->
                throw Library.typeError(realm, "Cannot convert " + ScriptRuntime.safeToString(value) + " to a BigInt");
        };
    }

    private ScriptObject prototype() {
        ScriptObject known = prototype;
        if (known == null) {
            known = new HostObject(realm.global.getObjectPrototype());
            Library.method(realm, known, "toString", 0, BIG_INT);
            Library.method(realm, known, "valueOf", 0, BIG_INT);
            // Found by JSON.stringify, which otherwise writes {}.
            Library.method(realm, known, "toJSON", 0, BIG_INT);
            prototype = known;
        }
        return known;
    }

    private static final Library BIG_INT = (realm, name, self, arguments, newTarget) -> {
        if (!(self instanceof BigIntObject bigInt)) {
            throw realm.errors().throwing(ErrorKind.TYPE_ERROR, "not a BigInt");
        }
        return switch (name) {
            case "toString" -> bigInt.value.toString(Library.radix(realm, arguments));
            case "toJSON" -> throw Library.typeError(realm, "Do not know how to serialize a BigInt");
            default -> bigInt;
        };
    };
}
