package dev.abide.rhino.engine;

import dev.abide.spi.Scripts;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LazilyLoadedCtor;
import org.mozilla.javascript.TopLevel;

/** The global object. Rhino makes a constructor when it is first read, and describes it as it is before. */
public final class GlobalObject extends TopLevel {
    /** Leaves out of its keys what converted code keeps there. */
    public static Object[] shown(Object[] keys) {
        return Stream.of(keys)
                .filter(key -> !(key instanceof String name && name.startsWith(Scripts.HIDDEN)))
                .toArray();
    }

    @Override
    protected @Nullable DescriptorInfo getOwnPropertyDescriptor(Context context, @Nullable Object id) {
        DescriptorInfo found = super.getOwnPropertyDescriptor(context, id);
        if (found == null || !(found.value instanceof LazilyLoadedCtor)) {
            return found;
        }
        get(String.valueOf(id), this);
        return super.getOwnPropertyDescriptor(context, id);
    }
}
