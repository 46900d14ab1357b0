package dev.abide.rhino.weak;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptableObject;

/** A WeakRef. */
final class WeakReferenceObject extends ScriptableObject {
    private final WeakReference<Object> reference;

    WeakReferenceObject(Object target) {
        reference = new WeakReference<>(target);
    }

    @Nullable
    Object target() {
        return reference.get();
    }

    @Override
    public String getClassName() {
        return "WeakRef";
    }
}
