package dev.abide.downlevel.esm;

import dev.abide.downlevel.scan.SourceScan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites an ES module as the body of a function with one parameter, {@code $esm}, by editing the text; lines stay
 * where they are. Exports become getters defined before everything else, so that modules in a circle see each other's
 * functions; imports are fetched first, in order. Differences from real modules: an import has the value that it had
 * when its module ended, or when the importer began, whichever comes later, and can be assigned to.
 */
public final class EcmaModule {
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    private static final String QUOTED = "(?:'((?:[^'\\\\\\n]|\\\\.)*)'|\"((?:[^\"\\\\\\n]|\\\\.)*)\")";
    private static final String ATTRIBUTES = "(?:\\s*(?:with|assert)\\s*(\\{[^}]*\\}))?[ \\t]*;?";

    private static final Pattern IMPORT =
            Pattern.compile("import(?:\\s*([^'\"();]*?)\\s*from)?\\s*" + QUOTED + ATTRIBUTES);
    private static final Pattern EXPORT_STAR =
            Pattern.compile("export\\s*\\*\\s*(?:as\\s+(" + NAME + ")\\s+)?from\\s*" + QUOTED + ATTRIBUTES);
    private static final Pattern EXPORT_LIST =
            Pattern.compile("export\\s*\\{([^}]*)\\}(?:\\s*from\\s*" + QUOTED + ATTRIBUTES + "|[ \\t]*;)?");
    private static final Pattern EXPORT_DECLARED =
            Pattern.compile("export(\\s+default)?\\s+(?=(?:async\\s+)?function\\b\\s*\\*?\\s*(" + NAME
                    + ")?|class\\b(?:\\s+(?!extends\\b)(" + NAME + "))?)");
    private static final Pattern EXPORT_DEFAULT = Pattern.compile("export\\s+default\\b");
    private static final Pattern EXPORT_VARIABLES = Pattern.compile("export\\s+(?=(?:const|let|var)\\b)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    private static final String OF_SCOPE =
            "(typeof $esm === 'object' ? $esm.dynamic : typeof module === 'object' && module"
                    + " && module.constructor._import ? module.constructor._import(module) : $abide.importFromMain)";

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> exports = new LinkedHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> bindings = new ArrayList<>();
    private int copied;

    private EcmaModule(String source) {
        this.source = source;
    }

    /** Rewrites a module. */
    public static String toFunctionBody(String source) {
        return new EcmaModule(source).convert();
    }

    /** Tells whether a module awaits outside functions: its function then is an async one. */
    public static boolean awaits(String source) {
        return source.contains("await") && SourceScan.of(source).awaitsAtTopLevel();
    }

    /**
     * Tells whether a text that is no script is one as a module: it imports, exports, or awaits outside functions.
     */
    public static boolean isOne(String source) {
        SourceScan scan = SourceScan.of(source);
        return scan.awaitsAtTopLevel() || scan.moduleWords().stream().anyMatch(word -> isOfModules(source, word));
    }

    private static boolean isOfModules(String source, SourceScan.ModuleWord word) {
        String rest = source.substring(word.start() + "import".length()).stripLeading();
        if (word.isImport() && rest.startsWith(".")) {
            return true;
        }
        return word.isTopLevel() && !(word.isImport() && rest.startsWith("("));
    }

    /** Rewrites each {@code import(…)} of a CommonJS script. */
    public static String withoutDynamicImport(String source) {
        return withoutDynamicImport(source, "module.constructor._import(module)");
    }

    /**
     * Rewrites each {@code import(…)} of a text that a script evaluates: it asks the module whose scope the text sees,
     * or else the main one.
     */
    public static String withoutDynamicImportInText(String source) {
        return withoutDynamicImport(source, OF_SCOPE);
    }

    private static String withoutDynamicImport(String source, String replacement) {
        if (!source.contains("import")) {
            return source;
        }
        EcmaModule module = new EcmaModule(source);
        for (SourceScan.ModuleWord word : SourceScan.of(source).moduleWords()) {
            int end = word.start() + "import".length();
            if (word.isImport() && source.substring(end).stripLeading().startsWith("(")) {
                module.replace(word.start(), end, replacement);
            }
        }
        return module.text.append(source, module.copied, source.length()).toString();
    }

    private String convert() {
        for (SourceScan.ModuleWord word : SourceScan.of(source).moduleWords()) {
            if (word.start() >= copied) {
                edit(word);
            }
        }
        text.append(source, copied, source.length());
        return header() + text;
    }

    private String header() {
        StringJoiner getters = new StringJoiner(", ", "{", "}");
        exports.forEach((name, value) -> getters.add("\"" + name + "\": function () { return " + value + "; }"));
        String wait = requests.isEmpty() ? "" : "if ($esm.waits()) return; ";
        return "'use strict'; $esm.exports(" + getters + "); " + String.join("", requests) + wait
                + String.join("", bindings);
    }

    private void edit(SourceScan.ModuleWord word) {
        int at = word.start();
        String rest = source.substring(at + "import".length()).stripLeading();
        if (word.isImport() && rest.startsWith("(")) {
            replace(at, at + "import".length(), "$esm.dynamic");
        } else if (word.isImport() && rest.startsWith(".")) {
            replace(at, source.indexOf("meta", at) + "meta".length(), "$esm.meta");
        } else if (word.isTopLevel()) {
            if (word.isImport()) {
                importing(at);
            } else {
                exporting(at);
            }
        }
    }

    private @Nullable Matcher match(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(source).region(at, source.length());
        return matcher.lookingAt() ? matcher : null;
    }

    // What is taken out leaves its line ends.
    private void replace(int start, int end, String replacement) {
        text.append(source, copied, start).append(replacement);
        source.substring(start, end).chars().filter(c -> c == '\n').forEach(c -> text.append('\n'));
        copied = end;
    }

    // Between single quotes a double one may stand; escapes stay what they are.
    private static String quoted(Matcher matcher, int group) {
        String single = matcher.group(group);
        return "\"" + (single == null ? matcher.group(group + 1) : single.replace("\"", "\\\"")) + "\"";
    }

    // The specifier is the group and the one after it, the attributes are the next.
    private String request(Matcher matcher, int group) {
        String name = "$import" + (requests.size() + 1);
        String attributes = matcher.group(group + 2);
        requests.add("const " + name + " = $esm.request(" + quoted(matcher, group)
                + (attributes == null ? "" : ", " + COMMENT.matcher(attributes).replaceAll(" ")) + "); ");
        return name;
    }

    private void importing(int at) {
        Matcher matcher = match(IMPORT, at);
        if (matcher == null) {
            return;
        }
        String module = request(matcher, 2);
        if (matcher.group(1) != null) {
            bind(COMMENT.matcher(matcher.group(1)).replaceAll(" ").strip(), module);
        }
        replace(at, matcher.end(), "");
    }

    // default, * as all, {a, b as c}
    private void bind(String clause, String module) {
        int brace = clause.indexOf('{');
        String outside = brace < 0 ? clause : clause.substring(0, brace);
        for (String part : outside.split(",", -1)) {
            String name = part.strip();
            if (name.startsWith("*")) {
                bindings.add("const " + name.substring(name.lastIndexOf(' ') + 1) + " = " + module + "; ");
            } else if (!name.isEmpty()) {
                bind(module, "\"default\"", name);
            }
        }
        if (brace >= 0) {
            for (String[] pair : pairs(clause.substring(brace + 1, clause.lastIndexOf('}')))) {
                bind(module, pair[0], pair[1]);
            }
        }
    }

    private void bind(String module, String exported, String local) {
        bindings.add("let %s; $esm.bind(%s, %s, function ($value) { %s = $value; }); "
                .formatted(local, module, exported, local));
    }

    // Names with "as": the first quoted, the second as it is.
    private static List<String[]> pairs(String list) {
        List<String[]> pairs = new ArrayList<>();
        for (String item : COMMENT.matcher(list).replaceAll(" ").split(",", -1)) {
            String[] words = item.strip().split("\\s+as\\s+", -1);
            if (!words[0].isEmpty()) {
                String first = words[0].replaceAll("^['\"]|['\"]$", "");
                pairs.add(new String[] {"\"" + first + "\"", words.length > 1 ? words[1] : first});
            }
        }
        return pairs;
    }

    private void exporting(int at) {
        Matcher matcher = match(EXPORT_STAR, at);
        if (matcher != null) {
            exportAll(matcher, at);
            return;
        }
        matcher = match(EXPORT_LIST, at);
        if (matcher != null) {
            exportList(matcher, at);
            return;
        }
        matcher = match(EXPORT_DECLARED, at);
        if (matcher != null) {
            exportDeclared(matcher, at);
            return;
        }
        matcher = match(EXPORT_DEFAULT, at);
        if (matcher != null) {
            exports.put("default", "$default");
            replace(at, matcher.end(), "const $default =");
            return;
        }
        matcher = match(EXPORT_VARIABLES, at);
        if (matcher != null) {
            int declaration = matcher.end();
            replace(at, declaration, "");
            SourceScan.declaredNames(source, declaration).forEach(name -> exports.put(name, name));
        }
    }

    private void exportAll(Matcher matcher, int at) {
        String module = request(matcher, 2);
        String name = matcher.group(1);
        if (name == null) {
            bindings.add("$esm.star(" + module + "); ");
        } else {
            exports.put(name, module);
        }
        replace(at, matcher.end(), "");
    }

    private void exportList(Matcher matcher, int at) {
        boolean isForwarded = matcher.group(2) != null || matcher.group(3) != null;
        String module = isForwarded ? request(matcher, 2) : "";
        for (String[] pair : pairs(matcher.group(1))) {
            String exported = pair[1].replaceAll("^['\"]|['\"]$", "");
            String local = pair[0].substring(1, pair[0].length() - 1);
            exports.put(exported, isForwarded ? module + "[" + pair[0] + "]" : local);
            if (isForwarded) {
                bindings.add("$esm.forward(" + module + ", " + pair[0] + "); ");
            }
        }
        replace(at, matcher.end(), "");
    }

    private void exportDeclared(Matcher matcher, int at) {
        String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        boolean isDefault = matcher.group(1) != null;
        if (name == null) {
            exports.put("default", "$default");
            replace(at, matcher.end(), "const $default = ");
        } else {
            exports.put(isDefault ? "default" : name, name);
            replace(at, matcher.end(), "");
        }
    }
}
