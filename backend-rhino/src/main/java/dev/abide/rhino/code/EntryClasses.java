package dev.abide.rhino.code;

import org.mozilla.javascript.DefiningClassLoader;
import org.mozilla.javascript.JSCode;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.JSScript;

/** Makes the code of a script's functions, see {@link EntryClass}. */
final class EntryClasses {
    private final CompiledText script;
    private final ClassLoader loader;

    EntryClasses(CompiledText script, ClassLoader loader) {
        this.script = script;
        this.loader = loader;
    }

    @SuppressWarnings("unchecked") // as EntryClass wrote it
    JSCode<JSFunction> function(int index) {
        return (JSCode<JSFunction>) make(index);
    }

    @SuppressWarnings("unchecked") // as EntryClass wrote it
    JSCode<JSScript> script() {
        return (JSCode<JSScript>) make(0);
    }

    private Object make(int index) {
        try {
            return type(index).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a function's class does not fit its script's", e);
        }
    }

    private Class<?> type(int index) throws ClassNotFoundException {
        String name = EntryClass.nameOf(script.className(), index);
        if (loader instanceof DefiningClassLoader ours) {
            return ours.defineClass(
                    name,
                    EntryClass.of(script.className(), index, script.functions().get(index)));
        }
        return Class.forName(name, true, loader);
    }
}
