package dev.abide.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;

/** An ordinary object made by the host. */
final class HostObject extends NativeObject implements Slotted {
    private @Nullable Object hidden;

    HostObject(Scriptable global, @Nullable Scriptable prototype) {
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
