package dev.abide.downlevel;

import dev.abide.downlevel.bigint.BigIntOperators;
import dev.abide.downlevel.cache.ConversionCache;
import dev.abide.downlevel.scan.SourceScan;
import dev.abide.downlevel.syntax.LoopPolls;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts scripts for one realm and tells which libraries and polyfills they need. */
public final class Downleveler {
    /** As many characters of a key as tell scripts apart. */
    private static final int SHORT_KEY = 12;

    private final ConversionCache cache;
    private final Libraries libraries = Libraries.shared();
    private final Set<String> loaded = new LinkedHashSet<>();
    private final Set<Addition> additions;
    private @Nullable ClosureConverter converter;

    /**
     * Makes a converter.
     *
     * @param environment where the cache's place is named: {@code ABIDE_CACHE}, {@code XDG_CACHE_HOME}
     * @param additions what else to convert
     */
    public Downleveler(Map<String, String> environment, Set<Addition> additions) {
        // An EnumSet, whose text is the same in every process: it is part of the keys.
        this.additions = EnumSet.noneOf(Addition.class);
        this.additions.addAll(additions);
        this.cache = ConversionCache.at(environment);
    }

    /** What scripts need on some engines only. */
    public enum Addition {
        /** Loops ask the host at each turn, see {@link LoopPolls}. */
        POLLS_IN_LOOPS,
        /** Operators know the objects that stand in for BigInts, see {@link BigIntOperators}. */
        BIGINT_OPERATORS
    }

    /**
     * What became of a script.
     *
     * @param code in ECMAScript 5
     * @param polyfills what the script may use of newer library, which the realm may lack
     */
    public record Result(String code, List<Polyfill> polyfills) {}

    /**
     * A part of the standard library that can be supplied.
     *
     * @param target for instance {@code Array.prototype.includes}
     * @param library that defines it
     */
    public record Polyfill(String target, String library) {}

    /** Converts a script; one that needs no conversion comes back as it is. */
    public Result convert(String name, String source) throws ScriptRefusedException {
        SourceScan scan = SourceScan.of(source);
        String text = scan.prepared();
        String code = scan.isModern() || needsAddition(scan) ? converted(name, text, source) : text;
        return new Result(code, libraries.polyfillsFor(scan.identifiers()));
    }

    private boolean needsAddition(SourceScan scan) {
        return (additions.contains(Addition.POLLS_IN_LOOPS) && scan.hasLoops())
                || (additions.contains(Addition.BIGINT_OPERATORS)
                        && scan.identifiers().contains("BigInt"));
    }

    private String converted(String name, String source, String original) throws ScriptRefusedException {
        String key = cache.keyOf(additions.toString(), source);
        OriginalTexts.keep(shortened(key), original);
        String known = cache.get(key);
        if (known != null) {
            return known;
        }
        ClosureConverter closure = converter;
        if (closure == null) {
            closure = new ClosureConverter();
            converter = closure;
        }
        String code = closure.convert(name, source, shortened(key), additions);
        cache.put(key, code);
        return code;
    }

    private static String shortened(String key) {
        return key.substring(key.length() - SHORT_KEY);
    }

    /**
     * Returns the text of a function as it was written, Java {@code null} if it is not there any more.
     *
     * @param script what the directive of the function calls the script
     * @param start where it begins in the text that was converted
     */
    public @Nullable String functionText(String script, int start, int end) {
        return OriginalTexts.part(script, start, end);
    }

    /**
     * Returns the libraries that converted code calls and that were not returned before, in the order in which they
     * must be evaluated.
     */
    public List<Library> missingFor(String code) {
        return missing(libraries.calledBy(code));
    }

    /**
     * Returns a library and what it requires, without those that were returned before, in the order in which they must
     * be evaluated.
     */
    public List<Library> missingFor(Polyfill polyfill) {
        return missing(List.of(polyfill.library()));
    }

    private List<Library> missing(List<String> names) {
        List<Library> missing = new ArrayList<>();
        for (String name : names) {
            collect(name, missing);
        }
        return missing;
    }

    private void collect(String name, List<Library> missing) {
        if (loaded.add(name)) {
            Library library = libraries.get(name);
            library.requires().forEach(each -> collect(each, missing));
            missing.add(library);
        }
    }
}
