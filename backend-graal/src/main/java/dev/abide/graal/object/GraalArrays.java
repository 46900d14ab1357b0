package dev.abide.graal.object;

import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.builtins.JSArray;
import com.oracle.truffle.js.runtime.builtins.JSArrayObject;
import dev.abide.spi.Arrays;
import org.jspecify.annotations.Nullable;

/** Arrays. */
public final class GraalArrays implements Arrays {
    private final JSRealm realm;

    public GraalArrays(JSRealm realm) {
        this.realm = realm;
    }

    /** Takes no memory for the elements: the engine keeps the length of an array without elements as a number. */
    @Override
    public Object create(int length) {
        return JSArray.createEmptyChecked(realm.getContext(), realm, length);
    }

    @Override
    public boolean isArray(@Nullable Object value) {
        return value instanceof JSArrayObject;
    }

    @Override
    public long lengthOf(Object array) {
        return JSArray.INSTANCE.getLength((JSArrayObject) array);
    }
}
