package dev.abide.bridge.env;

import dev.abide.spi.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a class made by {@code napi_define_class}: objects that its constructor made carry it in their hidden
 * data.
 */
public final class NativeClass {
    /** Tells whether the class's constructor, or a subclass's, made the object. */
    public boolean isInstance(Env env, @Nullable Object self) {
        ValueKind kind = env.values().kindOf(self);
        if (self == null || (kind != ValueKind.OBJECT && kind != ValueKind.FUNCTION)) {
            return false;
        }
        ObjectData data = env.hidden().of(self);
        return data != null && data.brand() == this;
    }
}
