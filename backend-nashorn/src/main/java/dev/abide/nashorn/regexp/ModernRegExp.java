package dev.abide.nashorn.regexp;

import dev.abide.ecma.regexp.PatternTranslation;
import dev.abide.ecma.regexp.TranslatedPattern;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.regexp.RegExp;
import org.openjdk.nashorn.internal.runtime.regexp.RegExpMatcher;

/**
 * What a RegExp object matches with if it uses more than Nashorn knows: named groups, lookbehind, the flags d, s, u, v,
 * y.
 */
final class ModernRegExp extends RegExp {
    private final String flags;
    private final TranslatedPattern translation;

    ModernRegExp(String source, String flags) {
        super(source, flags.replaceAll("[^gim]", ""));
        this.flags = flags;
        this.translation = PatternTranslation.translate(source, flags);
    }

    /** Tells whether Nashorn itself would not do. */
    static boolean isNeeded(String source, String flags) {
        return source.contains("(?<") || flags.chars().anyMatch(flag -> "gim".indexOf(flag) < 0);
    }

    boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    /** Returns the named groups with their numbers. */
    Map<String, Integer> names() {
        return translation.names();
    }

    /** Returns the match that begins at a place. */
    @Nullable
    MatchResult matchAt(String text, int start) {
        return translation.match(text, start, true);
    }

    @Override
    public RegExpMatcher match(String text) {
        return new Matching(translation, text, has('y'));
    }

    private static final class Matching implements RegExpMatcher {
        private final TranslatedPattern translation;
        private final String text;
        private final boolean isSticky;
        private @Nullable MatchResult found;

        Matching(TranslatedPattern translation, String text, boolean isSticky) {
            this.translation = translation;
            this.text = text;
            this.isSticky = isSticky;
        }

        private MatchResult found() {
            return Objects.requireNonNull(found, "nothing was found");
        }

        @Override
        public boolean search(int start) {
            found = translation.match(text, start, isSticky);
            return found != null;
        }

        @Override
        public String getInput() {
            return text;
        }

        @Override
        public int start() {
            return found().start();
        }

        @Override
        public int start(int group) {
            return found().start(group);
        }

        @Override
        public int end() {
            return found().end();
        }

        @Override
        public int end(int group) {
            return found().end(group);
        }

        @Override
        public String group() {
            return found().group();
        }

        @Override
        public @Nullable String group(int group) {
            return found().group(group);
        }

        @Override
        public int groupCount() {
            return found().groupCount();
        }
    }
}
