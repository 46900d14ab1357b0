package dev.abide.bridge.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes small shared libraries: one segment that holds everything, a dynamic section, symbols, strings, versions,
 * code. Addresses equal offsets.
 */
final class ElfFixture {
    static final int X86_64 = 62;
    static final int AARCH64 = 183;

    private static final int HEADERS = 64 + 2 * 56;
    private static final int CODE = HEADERS;
    private static final int CODE_SIZE = 32;

    /** Of a version that is no library's. */
    private static final int GLOBAL = 1;

    private record Symbol(String name, boolean isDefined, boolean isWeak, int version) {
        Symbol(String name, boolean isDefined, boolean isWeak) {
            this(name, isDefined, isWeak, isDefined ? GLOBAL : 0);
        }
    }

    private final int machine;
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<String> libraries = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private byte[] code = new byte[0];
    private String constants = "";
    private int type = ElfHeader.SHARED_OBJECT;

    ElfFixture(int machine) {
        this.machine = machine;
    }

    static int thisMachine() {
        return Architecture.ofThisMachine() == Architecture.AARCH64 ? AARCH64 : X86_64;
    }

    ElfFixture exports(String... names) {
        for (String name : names) {
            symbols.add(new Symbol(name, true, false));
        }
        return this;
    }

    ElfFixture imports(String... names) {
        for (String name : names) {
            symbols.add(new Symbol(name, false, false));
        }
        return this;
    }

    ElfFixture importsWeakly(String name) {
        symbols.add(new Symbol(name, false, true));
        return this;
    }

    ElfFixture importsOfVersion(String name) {
        symbols.add(new Symbol(name, false, false, GLOBAL + 1));
        return this;
    }

    ElfFixture needs(String library) {
        libraries.add(library);
        return this;
    }

    ElfFixture needsVersion(String version) {
        versions.add(version);
        return this;
    }

    ElfFixture holds(String text) {
        constants = text;
        return this;
    }

    ElfFixture code(int... bytes) {
        code = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            code[i] = (byte) bytes[i];
        }
        return this;
    }

    ElfFixture type(int type) {
        this.type = type;
        return this;
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    byte[] bytes() {
        ByteArrayOutputStream strings = new ByteArrayOutputStream();
        strings.write(0);
        int symbolsAt = CODE + CODE_SIZE;
        int hashAt = symbolsAt + (symbols.size() + 1) * 24;
        int indicesAt = hashAt + 16;
        int versionsAt = indicesAt + (symbols.size() + 8) / 8 * 16;
        int dynamicAt = versionsAt + 16 + versions.size() * 16;
        int stringsAt = dynamicAt + (libraries.size() + 9) * 16;
        ByteBuffer out = ByteBuffer.allocate(stringsAt + 4096).order(ByteOrder.LITTLE_ENDIAN);
        out.put(CODE, code);
        writeSymbols(out, symbolsAt, strings);
        out.putInt(hashAt + 4, symbols.size() + 1);
        for (int i = 0; i < symbols.size(); i++) {
            out.putShort(indicesAt + (i + 1) * 2, (short) symbols.get(i).version);
        }
        writeVersions(out, versionsAt, strings);
        writeDynamic(out.position(dynamicAt), new int[] {symbolsAt, hashAt, versionsAt, stringsAt, indicesAt}, strings);
        out.put(stringsAt, strings.toByteArray());
        byte[] text = constants.getBytes(StandardCharsets.US_ASCII);
        out.put(stringsAt + strings.size(), text);
        int size = stringsAt + strings.size() + text.length;
        writeHeaders(out, size, dynamicAt, stringsAt - dynamicAt);
        byte[] bytes = new byte[size];
        out.get(0, bytes);
        return bytes;
    }

    private void writeSymbols(ByteBuffer out, int at, ByteArrayOutputStream strings) {
        int next = at + 24;
        for (Symbol symbol : symbols) {
            out.putInt(next, intern(strings, symbol.name));
            out.put(next + 4, (byte) (symbol.isWeak ? 0x22 : 0x12));
            out.putShort(next + 6, (short) (symbol.isDefined ? 1 : 0));
            out.putLong(next + 8, symbol.isDefined ? CODE : 0);
            next += 24;
        }
    }

    private void writeVersions(ByteBuffer out, int at, ByteArrayOutputStream strings) {
        out.putShort(at + 2, (short) versions.size());
        out.putInt(at + 8, 16);
        int next = at + 16;
        for (int i = 0; i < versions.size(); i++, next += 16) {
            out.putInt(next + 8, intern(strings, versions.get(i)));
            out.putInt(next + 12, i + 1 < versions.size() ? 16 : 0);
        }
    }

    private void writeDynamic(ByteBuffer out, int[] tables, ByteArrayOutputStream strings) {
        for (String library : libraries) {
            out.putLong(DynamicSection.NEEDED).putLong(intern(strings, library));
        }
        out.putLong(DynamicSection.SYMBOLS).putLong(tables[0]);
        out.putLong(DynamicSection.HASH).putLong(tables[1]);
        out.putLong(DynamicSection.SYMBOL_VERSIONS).putLong(tables[4]);
        out.putLong(DynamicSection.VERSION_NEEDS).putLong(tables[2]);
        out.putLong(DynamicSection.VERSION_NEED_COUNT).putLong(1);
        out.putLong(DynamicSection.STRINGS).putLong(tables[3]);
        out.putLong(DynamicSection.STRINGS_SIZE).putLong(strings.size());
    }

    private void writeHeaders(ByteBuffer out, int size, int dynamicAt, int dynamicSize) {
        out.put(0, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        out.putShort(16, (short) type).putShort(18, (short) machine);
        out.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 2);
        writeSegment(out, 64, ElfHeader.LOAD, 0, size);
        writeSegment(out, 64 + 56, ElfHeader.DYNAMIC, dynamicAt, dynamicSize);
    }

    private static void writeSegment(ByteBuffer out, int at, int type, int offset, int size) {
        out.putInt(at, type).putInt(at + 4, 5);
        out.putLong(at + 8, offset).putLong(at + 16, offset).putLong(at + 32, size);
    }

    private static int intern(ByteArrayOutputStream strings, String text) {
        int at = strings.size();
        strings.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        strings.write(0);
        return at;
    }
}
