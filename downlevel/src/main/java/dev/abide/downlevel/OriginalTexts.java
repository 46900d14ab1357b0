package dev.abide.downlevel;

import dev.abide.downlevel.scan.SourceScan;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The scripts that were converted, as long as there is memory for them: functions tell their text from there. */
final class OriginalTexts {
    private static final Map<String, SoftReference<String>> TEXTS = new ConcurrentHashMap<>();

    private OriginalTexts() {}

    static void keep(String script, String source) {
        TEXTS.put(script, new SoftReference<>(source));
    }

    /** Returns a part of a script, named by its place in the text that was converted. */
    static @Nullable String part(String script, int start, int end) {
        SoftReference<String> kept = TEXTS.get(script);
        String source = kept == null ? null : kept.get();
        return source == null ? null : SourceScan.of(source).original(start, end);
    }
}
