package dev.abide.rhino.code;

import dev.abide.rhino.engine.StrictCode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.JSCode;
import org.mozilla.javascript.JSDescriptor;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.JSScript;

/**
 * What there is to know of a function, or of a whole script, beside its code and its text.
 *
 * @param parent index of the function around, or -1
 * @param method the name of the method that is its body
 * @param resumption that of the method which goes on with a generator, or null
 * @param flags see {@link #FLAG_STRICT} and those that follow
 * @param start where its text begins
 */
@SuppressWarnings("ArrayRecordComponent") // two of them are never compared
record FunctionData(
        int parent,
        String method,
        @Nullable String resumption,
        int flags,
        String name,
        String[] variables,
        boolean[] constants,
        int start,
        int end,
        int languageVersion,
        int variableCount,
        int parameterCount,
        int arity,
        int type) {
    private static final int FLAG_STRICT = 1;
    private static final int FLAG_SCRIPT = 1 << 1;
    private static final int FLAG_TOP_LEVEL = 1 << 2;
    private static final int FLAG_GENERATOR = 1 << 3;
    private static final int FLAG_SHORTHAND = 1 << 4;
    private static final int FLAG_PROTOTYPE = 1 << 5;
    private static final int FLAG_LEXICAL_THIS = 1 << 6;
    private static final int FLAG_EVAL = 1 << 7;
    private static final int FLAG_REST = 1 << 8;
    private static final int FLAG_DEFAULTS = 1 << 9;
    private static final int FLAG_ACTIVATION = 1 << 10;
    private static final int FLAG_ARGUMENTS = 1 << 11;
    private static final int FLAG_EXPRESSION = 1 << 12;
    private static final int FLAG_CONSTRUCTOR = 1 << 13;
    private static final int FLAG_RECEIVER = 1 << 14;

    /** Takes it from the compiler. */
    static FunctionData of(
            JSDescriptor.Builder<?> made, int parent, String method, @Nullable String resumption, boolean constructs) {
        int flags = flag(made.isStrict, FLAG_STRICT)
                | flag(made.isScript, FLAG_SCRIPT)
                | flag(made.isTopLevel, FLAG_TOP_LEVEL)
                | flag(made.isES6Generator, FLAG_GENERATOR)
                | flag(made.isShorthand, FLAG_SHORTHAND)
                | flag(made.hasPrototype, FLAG_PROTOTYPE)
                | flag(made.hasLexicalThis, FLAG_LEXICAL_THIS)
                | flag(made.isEvalFunction, FLAG_EVAL)
                | flag(made.hasRestArg, FLAG_REST)
                | flag(made.hasDefaultParameters, FLAG_DEFAULTS)
                | flag(made.requiresActivationFrame, FLAG_ACTIVATION)
                | flag(made.requiresArgumentObject, FLAG_ARGUMENTS)
                | flag(made.declaredAsFunctionExpression, FLAG_EXPRESSION)
                | flag(constructs, FLAG_CONSTRUCTOR)
                | flag(!made.isScript && StrictCode.isFor(made), FLAG_RECEIVER);
        return new FunctionData(
                parent,
                method,
                resumption,
                flags,
                made.name == null ? "" : made.name,
                made.paramAndVarNames,
                made.paramIsConst,
                made.rawSourceStart,
                made.rawSourceEnd,
                made.languageVersion,
                made.paramAndVarCount,
                made.paramCount,
                made.arity,
                made.functionType);
    }

    private static int flag(boolean isSet, int flag) {
        return isSet ? flag : 0;
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    boolean isScript() {
        return has(FLAG_SCRIPT);
    }

    JSDescriptor<JSScript> script(JSCode<JSScript> code, String file, String text) {
        return descriptor(code, null, null, file, text);
    }

    JSDescriptor<JSFunction> function(JSCode<JSFunction> code, JSDescriptor<?> around, String file, String text) {
        JSCode<JSFunction> called = has(FLAG_RECEIVER) ? new StrictCode(code) : code;
        return descriptor(called, has(FLAG_CONSTRUCTOR) ? code : null, around, file, text);
    }

    // Rhino compares names by identity before it compares their text, and interns them when it compiles.
    private <T extends org.mozilla.javascript.ScriptOrFn<T>> JSDescriptor<T> descriptor(
            JSCode<T> code,
            @Nullable JSCode<T> constructor,
            @Nullable JSDescriptor<?> around,
            String file,
            String text) {
        String[] names = new String[variables.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = variables[i].intern();
        }
        return new JSDescriptor<>(
                code,
                constructor,
                around,
                names,
                constants,
                has(FLAG_STRICT),
                has(FLAG_SCRIPT),
                has(FLAG_TOP_LEVEL),
                has(FLAG_GENERATOR),
                has(FLAG_SHORTHAND),
                has(FLAG_PROTOTYPE),
                has(FLAG_LEXICAL_THIS),
                has(FLAG_EVAL),
                has(FLAG_REST),
                file,
                text,
                start,
                end,
                name.intern(),
                languageVersion,
                variableCount,
                parameterCount,
                arity,
                has(FLAG_DEFAULTS),
                has(FLAG_ACTIVATION),
                has(FLAG_ARGUMENTS),
                has(FLAG_EXPRESSION),
                null,
                null,
                type);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(parent);
        out.writeUTF(method);
        out.writeBoolean(resumption != null);
        if (resumption != null) {
            out.writeUTF(resumption);
        }
        out.writeInt(flags);
        out.writeUTF(name);
        out.writeInt(variables.length);
        for (int i = 0; i < variables.length; i++) {
            out.writeUTF(variables[i]);
        }
        out.writeInt(constants.length);
        for (boolean constant : constants) {
            out.writeBoolean(constant);
        }
        out.writeInt(start);
        out.writeInt(end);
        out.writeInt(languageVersion);
        out.writeInt(variableCount);
        out.writeInt(parameterCount);
        out.writeInt(arity);
        out.writeInt(type);
    }

    static FunctionData read(DataInputStream in) throws IOException {
        int parent = in.readInt();
        String method = in.readUTF();
        String resumption = in.readBoolean() ? in.readUTF() : null;
        int flags = in.readInt();
        String name = in.readUTF();
        String[] variables = new String[in.readInt()];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = in.readUTF();
        }
        boolean[] constants = new boolean[in.readInt()];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = in.readBoolean();
        }
        return new FunctionData(
                parent,
                method,
                resumption,
                flags,
                name,
                variables,
                constants,
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt());
    }
}
