package dev.abide.host.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of the builtin modules, which a subject's folder declares by holding them: {@code fs} is
 * {@code node/fs/fs.js}, {@code fs/promises} is {@code node/fs/promises.js}, and {@code internal/fs/sync}, which users
 * cannot require, is {@code node/fs/internal/sync.js}. So no list is kept of them.
 */
public final class BuiltinScripts {
    private static final String ROOT = "/dev/abide/host/node/";
    private static final String INTERNAL = "internal/";
    private static final Pattern ID = Pattern.compile("([a-z_][a-z0-9_]*)(?:/([a-z0-9_]+))?");
    private static final Pattern PUBLIC_FILE = Pattern.compile("([a-z0-9_]+)/([a-z0-9_]+)\\.js");

    private BuiltinScripts() {}

    /** Tells whether there is a script of an id. */
    public static boolean has(String id) {
        String path = pathOf(id);
        return path != null && BuiltinScripts.class.getResource(path) != null;
    }

    /** Tells whether there is a script of an id that users may require. */
    public static boolean isPublic(String id) {
        return !id.startsWith(INTERNAL) && has(id);
    }

    /** Returns the text of a script, {@code null} if there is none of that id. */
    public static @Nullable String read(String id) {
        String path = pathOf(id);
        if (path == null) {
            return null;
        }
        try (InputStream stream = BuiltinScripts.class.getResourceAsStream(path)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String pathOf(String id) {
        boolean isInternal = id.startsWith(INTERNAL);
        Matcher matcher = ID.matcher(isInternal ? id.substring(INTERNAL.length()) : id);
        if (!matcher.matches()) {
            return null;
        }
        String subject = matcher.group(1);
        String file = matcher.group(2);
        if (subject.equals(file)) {
            return null; // the subject alone is its name
        }
        return ROOT + subject + "/" + (isInternal ? INTERNAL : "") + (file == null ? subject : file) + ".js";
    }

    /** Returns the ids that users may require. Lists the folders, so it is only for those who ask for all. */
    static SortedSet<String> publicIds() {
        URL one = Objects.requireNonNull(BuiltinScripts.class.getResource(ROOT + "fs/fs.js"));
        SortedSet<String> ids = new TreeSet<>();
        try {
            if (one.openConnection() instanceof JarURLConnection connection) {
                connection.setUseCaches(false);
                try (JarFile jar = connection.getJarFile()) {
                    jar.stream().forEach(entry -> add(ids, "/" + entry.getName(), ROOT));
                }
            } else {
                Path root = Objects.requireNonNull(Path.of(uri(one)).getParent())
                        .resolveSibling(".")
                        .normalize();
                try (Stream<Path> files = Files.walk(root)) {
                    files.forEach(file -> add(ids, root.relativize(file).toString(), ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(SortedSet<String> ids, String path, String root) {
        Matcher file = PUBLIC_FILE.matcher(path.startsWith(root) ? path.substring(root.length()) : "");
        if (file.matches()) {
            String subject = file.group(1);
            ids.add(subject.equals(file.group(2)) ? subject : subject + "/" + file.group(2));
        }
    }
}
