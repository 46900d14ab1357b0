package dev.abide.rhino.code;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes the class whose object is a function's code for Rhino: it calls the static method that is the body. Rhino has
 * a writer of its own for these, which is not published; ours need no more than a list of constants and three methods.
 */
final class EntryClass {
    private static final int JAVA_8 = 52;
    private static final int PUBLIC_FINAL_SUPER = 0x31;
    private static final int PUBLIC = 1;
    private static final int PUBLIC_FINAL = 0x11;

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;

    private static final int ACONST_NULL = 0x01;
    private static final int ILOAD = 0x15;
    private static final int ALOAD = 0x19;
    private static final int ARETURN = 0xb0;
    private static final int RETURN = 0xb1;
    private static final int INVOKESPECIAL = 0xb7;
    private static final int INVOKESTATIC = 0xb8;

    private static final int OPERANDS = 7;
    private static final int OPERATION = 5;

    private final ByteArrayOutputStream constants = new ByteArrayOutputStream();
    private final DataOutputStream pool = new DataOutputStream(constants);
    private int count = 1;

    private EntryClass() {}

    /** Returns the name of the class for a function of a script. */
    static String nameOf(String script, int index) {
        return script + "ojsc" + index;
    }

    static byte[] of(String script, int index, FunctionData function) {
        try {
            return new EntryClass().write(script, index, function);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(String script, int index, FunctionData function) throws IOException {
        String kind = function.isScript() ? "Script" : "Function";
        String executable = "Lorg/mozilla/javascript/JS" + kind + ';';
        String context = "(Lorg/mozilla/javascript/Context;" + executable + "Ljava/lang/Object;"
                + "Lorg/mozilla/javascript/Scriptable;";
        String bodyType = context + "Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;";
        String resumeType = context + "ILjava/lang/Object;)Ljava/lang/Object;";
        String main = script.replace('.', '/');
        String above = "org/mozilla/javascript/optimizer/OptJS" + kind + "Code";

        int self = type(nameOf(main, index));
        int parent = type(above);
        int parentConstructor = method(above, "<init>", "()V");
        int body = method(main, function.method(), bodyType);
        int resumption = function.resumption() == null ? 0 : method(main, function.resumption(), resumeType);
        int code = text("Code");
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(rest);
        out.writeShort(PUBLIC_FINAL_SUPER);
        out.writeShort(self);
        out.writeShort(parent);
        out.writeShort(0);
        out.writeShort(0);
        out.writeShort(3);
        method(out, PUBLIC, text("<init>"), text("()V"), code, new byte[] {
            ALOAD, 0, (byte) INVOKESPECIAL, high(parentConstructor), (byte) parentConstructor, (byte) RETURN
        });
        method(out, PUBLIC_FINAL, text("execute"), text(bodyType), code, call(body, false));
        method(
                out,
                PUBLIC_FINAL,
                text("resume"),
                text(resumeType),
                code,
                resumption == 0 ? new byte[] {ACONST_NULL, (byte) ARETURN} : call(resumption, true));
        out.writeShort(0);
        return whole(rest);
    }

    private byte[] whole(ByteArrayOutputStream rest) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(all);
        file.writeInt(0xcafebabe);
        file.writeInt(JAVA_8);
        file.writeShort(count);
        constants.writeTo(file);
        rest.writeTo(file);
        return all.toByteArray();
    }

    private static byte high(int index) {
        return (byte) (index >> Byte.SIZE);
    }

    private static byte[] call(int method, boolean isResumption) {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        for (int i = 1; i < OPERANDS; i++) {
            code.write(isResumption && i == OPERATION ? ILOAD : ALOAD);
            code.write(i);
        }
        code.write(INVOKESTATIC);
        code.write(method >> Byte.SIZE);
        code.write(method);
        code.write(ARETURN);
        return code.toByteArray();
    }

    private static void method(DataOutputStream out, int access, int name, int type, int attribute, byte[] code)
            throws IOException {
        out.writeShort(access);
        out.writeShort(name);
        out.writeShort(type);
        out.writeShort(1);
        out.writeShort(attribute);
        // Besides the instructions: two limits, their length, no handlers, no attributes.
        out.writeInt(code.length + 12);
        out.writeShort(OPERANDS);
        out.writeShort(OPERANDS);
        out.writeInt(code.length);
        out.write(code);
        out.writeShort(0);
        out.writeShort(0);
    }

    private int text(String text) throws IOException {
        pool.writeByte(UTF8);
        pool.writeUTF(text);
        return count++;
    }

    private int type(String name) throws IOException {
        int text = text(name);
        pool.writeByte(CLASS);
        pool.writeShort(text);
        return count++;
    }

    private int method(String owner, String name, String type) throws IOException {
        int in = type(owner);
        int nameText = text(name);
        int typeText = text(type);
        pool.writeByte(NAME_AND_TYPE);
        pool.writeShort(nameText);
        pool.writeShort(typeText);
        int pair = count++;
        pool.writeByte(METHOD);
        pool.writeShort(in);
        pool.writeShort(pair);
        return count++;
    }
}
