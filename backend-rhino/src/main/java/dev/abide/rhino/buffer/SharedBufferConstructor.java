package dev.abide.rhino.buffer;

import dev.abide.rhino.engine.ConstructorReplacement;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SymbolKey;

/** {@code SharedArrayBuffer} and its prototype. */
final class SharedBufferConstructor {
    private final LambdaConstructor constructor;
    private final ScriptableObject prototype;

    /** Defines the global constructor. */
    SharedBufferConstructor(Context context, ScriptableObject global, ConstructorReplacement replacement) {
        prototype = (ScriptableObject) context.newObject(global);
        constructor =
                replacement.define("SharedArrayBuffer", 1, prototype, (cx, scope, arguments) -> construct(arguments));
        constructor.defineProperty(context, SymbolKey.SPECIES, self -> self, null, ScriptableObject.DONTENUM);
        constructor.definePrototypeMethod(global, "slice", 2, this::slice);
        prototype.defineProperty(context, "byteLength", self -> of(self).getLength(), null, ScriptableObject.DONTENUM);
        prototype.defineProperty(
                SymbolKey.TO_STRING_TAG, "SharedArrayBuffer", ScriptableObject.DONTENUM | ScriptableObject.READONLY);
    }

    ScriptableObject prototype() {
        return prototype;
    }

    private static SharedBuffer construct(@Nullable Object[] arguments) {
        double length = Arguments.index(Arguments.at(arguments, 0), "Invalid array buffer length");
        return new SharedBuffer(new BackingStore(length));
    }

    private Object slice(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        return BufferConstructor.slice(context, scope, of(self), arguments, constructor);
    }

    private static SharedBuffer of(Scriptable self) {
        return LambdaConstructor.convertThisObject(self, SharedBuffer.class);
    }
}
