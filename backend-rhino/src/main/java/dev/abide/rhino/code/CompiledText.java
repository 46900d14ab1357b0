package dev.abide.rhino.code;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled script as bytes.
 *
 * @param className of the class that has a method for each function
 * @param bytes that class
 * @param hasPatterns whether it has literals of regular expressions to be compiled first
 * @param functions the script itself, then each function after the one around it
 */
@SuppressWarnings("ArrayRecordComponent") // two of them are never compared
record CompiledText(
        String className, byte[] bytes, boolean hasPatterns, boolean hasTemplates, List<FunctionData> functions) {

    /** Returns the same for a class that lies elsewhere. */
    CompiledText withoutBytes() {
        return new CompiledText(className, new byte[0], hasPatterns, hasTemplates, functions);
    }

    byte[] toBytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length + functions.size() * 64);
        try (DataOutputStream out = new DataOutputStream(all)) {
            out.writeUTF(className);
            out.writeBoolean(hasPatterns);
            out.writeBoolean(hasTemplates);
            out.writeInt(functions.size());
            for (FunctionData function : functions) {
                function.write(out);
            }
            out.writeInt(bytes.length);
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    /** Returns what {@link #toBytes} wrote, or null if these bytes are of another make. */
    static @Nullable CompiledText read(byte[] entry) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry))) {
            String className = in.readUTF();
            boolean hasPatterns = in.readBoolean();
            boolean hasTemplates = in.readBoolean();
            int count = in.readInt();
            List<FunctionData> functions = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                functions.add(FunctionData.read(in));
            }
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return new CompiledText(className, bytes, hasPatterns, hasTemplates, functions);
        } catch (IOException e) {
            return null;
        }
    }
}
