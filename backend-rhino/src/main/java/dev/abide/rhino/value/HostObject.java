package dev.abide.rhino.value;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;

/** An ordinary object made by the host. */
public final class HostObject extends NativeObject implements Slotted {
    private @Nullable Object hidden;

    public HostObject(Scriptable global, @Nullable Scriptable prototype) {
        setParentScope(global);
        setPrototype(prototype);
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
