package dev.abide.nashorn.regexp;

import dev.abide.ecma.regexp.PatternTranslation;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.regexp.RegExp;
import org.openjdk.nashorn.internal.runtime.regexp.RegExpMatcher;

/**
 * What a RegExp object matches with if it uses more than Nashorn knows: named groups, lookbehind, the flags d, s, u, v,
 * y.
 */
final class ModernRegExp extends RegExp {
    private final String flags;
    private final PatternTranslation.Result translation;

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
        Matcher matcher = translation.pattern().matcher(text);
        matcher.useTransparentBounds(true);
        matcher.useAnchoringBounds(false);
        return new Matching(matcher, text, has('y'));
    }

    private record Matching(Matcher matcher, String text, boolean isSticky) implements RegExpMatcher {
        @Override
        public boolean search(int start) {
            matcher.region(start, text.length());
            return isSticky ? matcher.lookingAt() : matcher.find();
        }

        @Override
        public String getInput() {
            return text;
        }

        @Override
        public int start() {
            return matcher.start();
        }

        @Override
        public int start(int group) {
            return matcher.start(group);
        }

        @Override
        public int end() {
            return matcher.end();
        }

        @Override
        public int end(int group) {
            return matcher.end(group);
        }

        @Override
        public String group() {
            return matcher.group();
        }

        @Override
        public @Nullable String group(int group) {
            return matcher.group(group);
        }

        @Override
        public int groupCount() {
            return matcher.groupCount();
        }
    }
}
