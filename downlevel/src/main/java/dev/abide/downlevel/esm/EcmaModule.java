package dev.abide.downlevel.esm;

import dev.abide.downlevel.scan.NameWrites;
import dev.abide.downlevel.scan.SourceScan;
import dev.abide.downlevel.tree.HiddenNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites an ES module as the body of a function with one parameter, {@code $esm}, by editing the text; lines stay
 * where they are. The function first tells what it imports and exports, and ends there if that was all it was called
 * for. Exports become getters defined before everything else, so that modules in a circle see each other's functions;
 * imports are fetched first, in order, and follow their exports: what assigns to one tells, see {@link NameWrites}.
 * Differences from real modules: an import is undefined until its module has set it, and can be assigned to.
 */
public final class EcmaModule {
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
    private static final String QUOTED = "(?:'((?:[^'\\\\\\n]|\\\\.)*)'|\"((?:[^\"\\\\\\n]|\\\\.)*)\")";
    private static final String ATTRIBUTES = "(?:\\s*(?:with|assert)\\s*(\\{[^}]*\\}))?[ \\t]*;?";

    private static final String REMARK = "/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/|//[^\\n]*+";
    private static final String GAP = "(?:\\s++|" + REMARK + ")*+";
    private static final String SPACE = "(?:\\s++|" + REMARK + ")++";
    private static final String LIST = "\\{((?:" + REMARK + "|[^}/]++)*+)\\}";
    private static final String FROM = "from" + GAP + QUOTED + ATTRIBUTES;
    private static final Pattern REMARKS = Pattern.compile(GAP);

    private static final Pattern IMPORT = Pattern.compile(
            "import(?:\\s*((?:" + REMARK + "|\\s+|[^\\s'\"();/]+)*?)\\s*from)?" + GAP + QUOTED + ATTRIBUTES);
    private static final Pattern EXPORT_STAR =
            Pattern.compile("export" + GAP + "\\*" + GAP + "(?:as" + SPACE + "(" + NAME + ")" + SPACE + ")?" + FROM);
    private static final Pattern EXPORT_LIST =
            Pattern.compile("export" + GAP + LIST + "(?:" + GAP + FROM + "|[ \\t]*;)?");
    private static final Pattern EXPORT_DECLARED =
            Pattern.compile("export(" + SPACE + "default)?" + SPACE + "(?=(?:async" + SPACE + ")?function\\b" + GAP
                    + "\\*?" + GAP + "(" + NAME + ")?|class\\b(?:" + SPACE + "(?!extends\\b)(" + NAME + "))?)");
    private static final Pattern FUNCTION_HEAD =
            Pattern.compile("(?:async" + SPACE + ")?function\\b(?:" + GAP + "\\*)?");
    private static final Pattern EXPORT_DEFAULT = Pattern.compile("export" + SPACE + "default\\b");
    private static final Pattern EXPORT_VARIABLES = Pattern.compile("export" + SPACE + "(?=(?:const|let|var)\\b)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    private static final String OF_SCOPE =
            "(typeof $esm === 'object' ? $esm.dynamic : typeof module === 'object' && module"
                    + " && module.constructor._import ? module.constructor._import(module) : " + HiddenNames.OURS
                    + ".importFromMain)";

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> exports = new LinkedHashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, String> forwarded = new LinkedHashMap<>();
    private final Map<String, Integer> imported = new HashMap<>();
    private final List<Integer> stars = new ArrayList<>();
    private final List<String> bindings = new ArrayList<>();
    private int copied;

    /**
     * What is imported of another module.
     *
     * @param specifier a string literal
     * @param names string literals of what that module must export
     * @param attributes an object literal, or null
     */
    private record Request(
            String specifier, List<String> names, @Nullable String attributes) {
        String code() {
            return "[" + specifier + ", [" + String.join(", ", names) + "]"
                    + (attributes == null ? "" : ", " + attributes) + "]";
        }
    }

    private EcmaModule(String source) {
        this.source = source;
    }

    /** Rewrites a module. */
    public static String toFunctionBody(String source) {
        EcmaModule module = new EcmaModule(source);
        String body = module.convert();
        Set<String> locals = new HashSet<>(module.exports.values());
        String telling = NameWrites.tell(source, locals);
        return telling.equals(source) ? body : new EcmaModule(telling).convert();
    }

    /** Tells whether a module awaits outside functions: its function then is an async one. */
    public static boolean awaits(String source) {
        return source.contains("await") && SourceScan.of(source).awaitsAtTopLevel();
    }

    /** Tells whether a text that is no script is one as a module: it imports, exports, or awaits outside functions. */
    public static boolean isOne(String source) {
        SourceScan scan = SourceScan.of(source);
        return scan.awaitsAtTopLevel() || scan.moduleWords().stream().anyMatch(word -> isOfModules(source, word));
    }

    private static boolean isOfModules(String source, SourceScan.ModuleWord word) {
        String rest = after(source, word);
        if (word.isImport() && rest.startsWith(".")) {
            return true;
        }
        return word.isTopLevel() && !(word.isImport() && rest.startsWith("("));
    }

    // The text after a word of six letters, and after space and comments.
    private static String after(String source, SourceScan.ModuleWord word) {
        int end = word.start() + "import".length();
        Matcher matcher = REMARKS.matcher(source).region(end, source.length());
        return source.substring(matcher.lookingAt() ? matcher.end() : end);
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

    /** Rewrites each {@code import(…)} of a script to a call of another function. */
    public static String withoutDynamicImport(String source, String replacement) {
        if (!source.contains("import")) {
            return source;
        }
        EcmaModule module = new EcmaModule(source);
        for (SourceScan.ModuleWord word : SourceScan.of(source).moduleWords()) {
            int end = word.start() + "import".length();
            if (word.isImport() && after(source, word).startsWith("(")) {
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
        StringBuilder imports = new StringBuilder();
        for (int i = 0; i < requests.size(); i++) {
            imports.append("const ")
                    .append(variable(i))
                    .append(" = $esm.request(")
                    .append(i)
                    .append("); ");
        }
        String wait = requests.isEmpty() ? "" : "if ($esm.waits()) return; ";
        StringBuilder handedOn = new StringBuilder();
        exports.values().stream()
                .map(imported::get)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(module -> handedOn.append("$esm.handOn(" + variable(module) + "); "));
        return "'use strict'; if ($esm.link(" + links() + ")) return; $esm.exports(" + getters + "); " + imports + wait
                + String.join("", bindings) + handedOn;
    }

    private static String variable(int request) {
        return "$import" + (request + 1);
    }

    private String links() {
        StringJoiner imported = new StringJoiner(", ", "[", "]");
        requests.forEach(request -> imported.add(request.code()));
        StringJoiner exported = new StringJoiner(", ", "{", "}");
        exports.forEach((name, value) -> exported.add("\"" + name + "\": " + forwarded.getOrDefault(name, "0")));
        return imported + ", " + exported + ", " + stars;
    }

    private void edit(SourceScan.ModuleWord word) {
        int at = word.start();
        String rest = after(source, word);
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
    private int request(Matcher matcher, int group) {
        String attributes = matcher.group(group + 2);
        String plain = attributes == null ? null : COMMENT.matcher(attributes).replaceAll(" ");
        requests.add(new Request(quoted(matcher, group), new ArrayList<>(), plain));
        return requests.size() - 1;
    }

    private void importing(int at) {
        Matcher matcher = match(IMPORT, at);
        if (matcher == null) {
            return;
        }
        int module = request(matcher, 2);
        if (matcher.group(1) != null) {
            bind(COMMENT.matcher(matcher.group(1)).replaceAll(" ").strip(), module);
        }
        replace(at, matcher.end(), "");
    }

    // default, * as all, {a, b as c}
    private void bind(String clause, int module) {
        int brace = clause.indexOf('{');
        String outside = brace < 0 ? clause : clause.substring(0, brace);
        for (String part : outside.split(",", -1)) {
            String name = part.strip();
            if (name.startsWith("*")) {
                bindings.add("const " + name.substring(name.lastIndexOf(' ') + 1) + " = " + variable(module) + "; ");
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

    private void bind(int module, String exported, String local) {
        requests.get(module).names.add(exported);
        imported.put(local, module);
        bindings.add("let %s; $esm.bind(%s, %s, function ($value) { %s = $value; }); "
                .formatted(local, variable(module), exported, local));
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
        int module = request(matcher, 2);
        String name = matcher.group(1);
        if (name == null) {
            stars.add(module);
            bindings.add("$esm.star(" + variable(module) + "); ");
        } else {
            exports.put(name, variable(module));
        }
        replace(at, matcher.end(), "");
    }

    private void exportList(Matcher matcher, int at) {
        boolean isForwarded = matcher.group(2) != null || matcher.group(3) != null;
        int module = isForwarded ? request(matcher, 2) : -1;
        for (String[] pair : pairs(matcher.group(1))) {
            String exported = pair[1].replaceAll("^['\"]|['\"]$", "");
            String local = pair[0].substring(1, pair[0].length() - 1);
            exports.put(exported, isForwarded ? variable(module) + "[" + pair[0] + "]" : local);
            if (isForwarded) {
                requests.get(module).names.add(pair[0]);
                forwarded.put(exported, "[" + module + ", " + pair[0] + "]");
                bindings.add("$esm.forward(" + variable(module) + ", " + pair[0] + "); ");
            }
        }
        replace(at, matcher.end(), "");
    }

    private void exportDeclared(Matcher matcher, int at) {
        String name = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        boolean isDefault = matcher.group(1) != null;
        Matcher function = match(FUNCTION_HEAD, matcher.end());
        if (name == null && function != null) {
            exports.put("default", "$default");
            replace(at, matcher.end(), "");
            text.append(source, copied, function.end()).append(" $default");
            copied = function.end();
        } else if (name == null) {
            exports.put("default", "$default");
            replace(at, matcher.end(), "const $default = ");
        } else {
            exports.put(isDefault ? "default" : name, name);
            replace(at, matcher.end(), "");
        }
    }
}
