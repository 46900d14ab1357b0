package dev.abide.downlevel;

import dev.abide.downlevel.Downleveler.Polyfill;
import dev.abide.downlevel.tree.HiddenNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The runtime libraries in Closure Compiler's jar: what converted code calls as {@code $jscomp.…}, and polyfills. They
 * are evaluated once per realm as they are, not copied into each file; so no class of the compiler is loaded for them.
 */
final class Libraries {
    private static final String OWN_FOLDER = "dev/abide/downlevel/";

    /** Our own, {@code $abide.…}, in the order in which the parts need each other. */
    private static final List<String> OWN = Stream.of(
                    "base", "super", "classes", "privates", "literals", "code", "operators")
            .map(part -> Library.OWN + part)
            .toList();

    private static final String FOLDER = "com/google/javascript/jscomp/js/";
    private static final Pattern CALL =
            Pattern.compile(Pattern.quote(HiddenNames.COMPILERS_HERE) + "\\.([A-Za-z_$][\\w$]*)");
    private static final Pattern REQUIRE = Pattern.compile("^'require ([^']+)';", Pattern.MULTILINE);

    private static final class Shared {
        private static final Libraries INSTANCE = new Libraries();
    }

    private final Map<String, String> byExport = new HashMap<>();
    private final Map<String, List<Polyfill>> byIdentifier = new HashMap<>();
    private final Map<String, Library> libraries = new ConcurrentHashMap<>();

    private Libraries() {
        for (String line : lines("transpilation_libs.txt")) {
            int comma = line.lastIndexOf(',');
            byExport.put(line.substring(0, comma), line.substring(comma + 1).strip());
        }
        for (String line : lines("polyfills.txt")) {
            addPolyfill(line.strip().split("\\s+"));
        }
    }

    private static List<String> lines(String file) {
        return read(FOLDER + file).lines().filter(line -> !line.isBlank()).toList();
    }

    // "Array.prototype.includes es7 es3 es6/array/includes"; without a library it is only known.
    private void addPolyfill(String[] fields) {
        if (fields.length == 4 && !fields[1].equals("es_unstable") && !fields[0].startsWith("AsyncContext")) {
            String identifier = fields[0].substring(fields[0].lastIndexOf('.') + 1);
            byIdentifier.computeIfAbsent(identifier, key -> new ArrayList<>()).add(new Polyfill(fields[0], fields[3]));
        }
    }

    /** Returns the libraries of the whole process; they are the same for every realm. */
    static Libraries shared() {
        return Shared.INSTANCE;
    }

    /** Returns the polyfills that a script with these identifiers may need. */
    List<Polyfill> polyfillsFor(Collection<String> identifiers) {
        List<Polyfill> found = new ArrayList<>();
        for (String identifier : identifiers) {
            found.addAll(byIdentifier.getOrDefault(identifier, List.of()));
        }
        return found;
    }

    /** Returns the libraries whose exports the code uses. */
    List<String> calledBy(String code) {
        Set<String> names = new LinkedHashSet<>();
        if (code.contains(HiddenNames.OURS + ".")) {
            names.addAll(OWN);
        }
        Matcher matcher = CALL.matcher(code);
        while (matcher.find()) {
            String library = byExport.get(matcher.group(1));
            if (library != null) {
                names.add(library);
            }
        }
        return List.copyOf(names);
    }

    /** Returns the names of our own. */
    static List<String> own() {
        return OWN;
    }

    /** Returns the names of all libraries that code or polyfills ask for. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(byExport.values());
        byIdentifier.values().forEach(list -> list.forEach(polyfill -> names.add(polyfill.library())));
        return names;
    }

    Library get(String name) {
        return libraries.computeIfAbsent(name, Libraries::load);
    }

    private static Library load(String name) {
        String own = OWN_FOLDER + name + ".js";
        String after = OWN_FOLDER + name + ".after.js";
        String source = read(isThere(own) ? own : FOLDER + name + ".js") + (isThere(after) ? read(after) : "");
        source = source.replace(HiddenNames.COMPILERS, HiddenNames.COMPILERS_HERE);
        List<String> requires = new ArrayList<>();
        if (name.equals("base")) {
            // Ours hides what the others declare.
            requires.add(OWN.getFirst());
        }
        Matcher matcher = REQUIRE.matcher(source);
        while (matcher.find()) {
            String required = matcher.group(1);
            // "require util/polyfill runtime", "require es6/x externs"
            requires.add(required.split(" ", 2)[0]);
        }
        return new Library(name, source, List.copyOf(requires));
    }

    private static boolean isThere(String resource) {
        return Libraries.class.getClassLoader().getResource(resource) != null;
    }

    private static String read(String file) {
        try (InputStream stream = Libraries.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing: put Closure Compiler on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
