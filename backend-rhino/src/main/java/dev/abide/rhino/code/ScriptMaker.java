package dev.abide.rhino.code;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.DefiningClassLoader;
import org.mozilla.javascript.JSDescriptor;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.JSScript;
import org.mozilla.javascript.Script;

/** Makes scripts of compiled texts, as Rhino's code generator does at the end of a compilation. */
final class ScriptMaker {
    private final EntryClasses classes;
    private final CompiledText compiled;
    private final String file;
    private final String text;

    private ScriptMaker(CompiledText compiled, ClassLoader loader, String file, String text) {
        this.compiled = compiled;
        this.classes = new EntryClasses(compiled, loader);
        this.file = file;
        this.text = text;
    }

    static Script make(CompiledText compiled, String file, String text) {
        DefiningClassLoader loader = new DefiningClassLoader(Context.class.getClassLoader());
        Class<?> main = loader.defineClass(compiled.className(), compiled.bytes());
        // Verified now: what the JVM refuses is interpreted instead.
        loader.linkClass(main);
        return new ScriptMaker(compiled, loader, file, text).make(main);
    }

    /** Makes a script of a class that is there already. */
    static Script make(CompiledText compiled, Class<?> main, String file, String text) {
        return new ScriptMaker(compiled, main.getClassLoader(), file, text).make(main);
    }

    private Script make(Class<?> main) {
        List<JSDescriptor<?>> descriptors = descriptors();
        try {
            main.getField("_descriptors").set(null, descriptors.toArray(new JSDescriptor<?>[0]));
            if (compiled.hasPatterns()) {
                main.getMethod("_reInit", Context.class).invoke(null, Context.getCurrentContext());
            }
            if (compiled.hasTemplates()) {
                main.getMethod("_qInit").invoke(null);
            }
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new LinkageError("a script's class does not begin", e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a script's class lacks what Rhino gives it", e);
        }
        @SuppressWarnings("unchecked") // the first one is the script's
        JSDescriptor<JSScript> script = (JSDescriptor<JSScript>) descriptors.getFirst();
        return JSFunction.createScript(script, null, null);
    }

    private List<JSDescriptor<?>> descriptors() {
        List<JSDescriptor<?>> all = new ArrayList<>();
        List<@Nullable List<JSDescriptor<JSFunction>>> nested = new ArrayList<>();
        for (FunctionData function : compiled.functions()) {
            JSDescriptor<?> made;
            if (function.isScript()) {
                made = function.script(classes.script(), file, text);
            } else {
                JSDescriptor<JSFunction> one =
                        function.function(new LateCode(classes, all.size()), all.get(function.parent()), file, text);
                nestedOf(nested, function.parent()).add(one);
                made = one;
            }
            made.nestedFunctions = List.of();
            all.add(made);
            nested.add(null);
        }
        for (int i = 0; i < all.size(); i++) {
            List<JSDescriptor<JSFunction>> inside = nested.get(i);
            if (inside != null) {
                all.get(i).nestedFunctions = Collections.unmodifiableList(inside);
            }
        }
        return all;
    }

    private static List<JSDescriptor<JSFunction>> nestedOf(
            List<@Nullable List<JSDescriptor<JSFunction>>> nested, int parent) {
        List<JSDescriptor<JSFunction>> known = nested.get(parent);
        if (known == null) {
            known = new ArrayList<>();
            nested.set(parent, known);
        }
        return known;
    }
}
