package dev.abide.rhino.value;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** An opaque object that stands for a Java object. */
final class ExternalObject extends ScriptableObject implements Slotted {
    private final Object payload;
    private @Nullable Object hidden;

    ExternalObject(Scriptable global, Object payload) {
        super(global, null);
        this.payload = payload;
        preventExtensions();
    }

    Object payload() {
        return payload;
    }

    @Override
    public String getClassName() {
        return "Object";
    }

    @Override
    public @Nullable Object hidden() {
        return hidden;
    }

    @Override
    public void hide(Object data) {
        hidden = data;
    }
}
