package dev.abide.nashorn.regexp;

import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** What the flag d adds to a match: where its parts are. Nashorn does not keep that, so it is matched again there. */
final class MatchIndices {
    private MatchIndices() {}

    static void add(ModernRegExp modern, String text, ScriptObject match) {
        MatchResult places = modern.has('d') ? modern.matchAt(text, JSType.toInt32(match.get("index"))) : null;
        if (places == null) {
            return;
        }
        @Nullable Object[] parts = new @Nullable Object[places.groupCount() + 1];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = places.start(i) < 0
                    ? ScriptRuntime.UNDEFINED
                    : Global.allocate(new int[] {places.start(i), places.end(i)});
        }
        ScriptObject indices = Global.allocate(parts);
        indices.addOwnProperty("groups", 0, RegExpLibrary.groups(modern, indices));
        match.addOwnProperty("indices", 0, indices);
    }
}
