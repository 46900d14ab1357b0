package dev.abide.rhino.code;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.JSDescriptor;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ast.ScriptNode;
import org.mozilla.javascript.optimizer.Codegen;
import org.mozilla.javascript.optimizer.OptJSCode;

/**
 * Rhino's compiler, whose result is taken down. A script just compiled is made of that as one that was kept is: there
 * is one way from classes to scripts.
 */
final class ScriptCompiler extends Codegen {
    private static final String BODY = "_c_";
    private static final String RESUMPTION = "_gen";
    private static final String PATTERNS = "_reInit";
    private static final String TEMPLATE = "_q";

    private final String file;
    private final String text;
    private @Nullable CompiledText result;

    ScriptCompiler(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Returns what was compiled, or null if Rhino took its interpreter. */
    @Nullable
    CompiledText result() {
        return result;
    }

    @Override
    public Object compile(CompilerEnvirons environs, ScriptNode tree, String source, boolean returnsFunction) {
        JSDescriptor.Builder<?> script = new JSDescriptor.Builder<>();
        String name = ClassNames.of(tree.getSourceName(), source);
        byte[] bytes = compileToClassFile(
                environs, script, new OptJSCode.BuilderEnv(name), name, tree, source, returnsFunction);
        return new Notes(bytes).take(name, script);
    }

    @Override
    public Script createScriptObject(Object compiled, @Nullable Object securityDomain) {
        CompiledText made = (CompiledText) compiled;
        Script script = ScriptMaker.make(made, file, text);
        result = made;
        return script;
    }

    /** Reads what the compiler does not tell out of the class that it wrote. */
    private static final class Notes {
        private final byte[] bytes;
        private final Map<Integer, String> bodies = new HashMap<>();
        private final Map<String, String> resumptions = new HashMap<>();
        private final List<FunctionData> functions = new ArrayList<>();
        private boolean hasPatterns;
        private boolean hasTemplates;

        Notes(byte[] bytes) {
            this.bytes = bytes;
        }

        CompiledText take(String name, JSDescriptor.Builder<?> script) {
            ClassModel model = ClassFile.of().parse(bytes);
            for (MethodModel method : model.methods()) {
                note(method.methodName().stringValue());
            }
            for (FieldModel field : model.fields()) {
                String fieldName = field.fieldName().stringValue();
                hasTemplates |= fieldName.startsWith(TEMPLATE)
                        && fieldName.length() > TEMPLATE.length()
                        && Character.isDigit(fieldName.charAt(TEMPLATE.length()));
            }
            add(script, -1);
            return new CompiledText(name, bytes, hasPatterns, hasTemplates, List.copyOf(functions));
        }

        // A body is called _c_, a name, and the index. What goes on with a generator has _gen after all that, and a
        // part
        // that is a method of its own another word.
        private void note(String method) {
            if (method.equals(PATTERNS)) {
                hasPatterns = true;
            } else if (method.startsWith(BODY) && method.endsWith(RESUMPTION)) {
                resumptions.put(method.substring(0, method.length() - RESUMPTION.length()), method);
            } else if (method.startsWith(BODY)) {
                String end = method.substring(method.lastIndexOf('_') + 1);
                if (end.chars().allMatch(Character::isDigit)) {
                    bodies.put(Integer.parseInt(end), method);
                }
            }
        }

        private void add(JSDescriptor.Builder<?> made, int parent) {
            int index = functions.size();
            String body = Objects.requireNonNull(bodies.get(index));
            functions.add(FunctionData.of(made, parent, body, resumptions.get(body), constructs(made)));
            for (JSDescriptor.Builder<JSFunction> nested : made.nestedFunctions) {
                add(nested, index);
            }
        }

        @SuppressWarnings("ReferenceEquality") // Rhino gives a function that constructs the same code twice.
        private static boolean constructs(JSDescriptor.Builder<?> made) {
            return made.constructor == made.code;
        }
    }
}
