package dev.abide.rhino.code;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Script;

/**
 * The host's own scripts as classes on the class path, where an AOT cache takes them in: a build may write them, and
 * nothing is missed without. What a class has is the process's, and its call sites know the realm that ran first; so
 * the first realm alone takes them, and further ones define their own.
 */
final class BuiltClasses {
    /** The system property that names the folder to which a build has them written. */
    private static final String FOLDER = "abide.rhino.classes";

    private static final String HOST = "node:";
    private static final String EXTENSION = ".script";
    private static final String LIST = path(ClassNames.PACKAGE) + "list";

    private static final @Nullable String WRITTEN_TO = System.getProperty(FOLDER);
    private static final ClassLoader LOADER = Context.class.getClassLoader();
    private static final boolean THERE = LOADER.getResource(LIST) != null;
    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

    private BuiltClasses() {}

    static @Nullable Script find(String variant, String file, String text) {
        if (!THERE || !file.startsWith(HOST)) {
            return null;
        }
        String name = ClassNames.of(file, text);
        try (InputStream stream = LOADER.getResourceAsStream(path(name) + EXTENSION)) {
            if (stream == null || !TAKEN.add(name)) {
                return null;
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
            if (!isNext(in, variant) || !isNext(in, file) || !isNext(in, text)) {
                return null;
            }
            CompiledText compiled = CompiledText.read(in.readAllBytes());
            return compiled == null ? null : ScriptMaker.make(compiled, Class.forName(name, true, LOADER), file, text);
        } catch (IOException | ClassNotFoundException e) {
            return null;
        }
    }

    private static boolean isNext(DataInputStream in, String expected) throws IOException {
        byte[] next = new byte[in.readInt()];
        in.readFully(next);
        return new String(next, StandardCharsets.UTF_8).equals(expected);
    }

    /** Writes the classes of a script of the host's, if this is a build. */
    static void offer(String variant, String file, String text, CompiledText compiled) {
        if (WRITTEN_TO == null || !file.startsWith(HOST)) {
            return;
        }
        String name = compiled.className();
        try {
            for (int i = 0; i < compiled.functions().size(); i++) {
                byte[] entry = EntryClass.of(name, i, compiled.functions().get(i));
                write(path(EntryClass.nameOf(name, i)) + ".class", entry);
            }
            write(path(name) + ".class", compiled.bytes());
            ByteArrayOutputStream about = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(about);
            for (String each : new String[] {variant, file, text}) {
                byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            out.write(compiled.withoutBytes().toBytes());
            write(path(name) + EXTENSION, about.toByteArray());
            write(LIST, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String path, byte[] content) throws IOException {
        Path file = Path.of(String.valueOf(WRITTEN_TO), path);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, content);
    }

    private static String path(String name) {
        return name.replace('.', '/');
    }
}
