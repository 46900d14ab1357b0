package dev.abide.graal;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.impl.DefaultTruffleRuntime;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotAccess;

/**
 * The options under which a realm's context runs: a global object with the language's own properties and nothing else.
 */
final class ContextOptions {
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("js.ecmascript-version", "latest"),
            // Every ArrayBuffer has an address from birth, which the collector does not move.
            Map.entry("js.direct-byte-buffer", "true"),
            // Error.captureStackTrace, V8's texts of errors, and own `arguments` and `caller` of sloppy functions, as
            // in Node.
            Map.entry("js.v8-compat", "true"),
            // The host has its own tracker.
            Map.entry("js.unhandled-rejections", "none"),
            // As many as V8 takes with its stack, at the least; the default is 65,534.
            Map.entry("js.function-arguments-limit", "125000"),
            Map.entry("js.console", "false"),
            Map.entry("js.print", "false"),
            Map.entry("js.load", "false"),
            Map.entry("js.graal-builtin", "false"),
            Map.entry("js.java-package-globals", "false"),
            Map.entry("js.global-arguments", "false"),
            // The provider tells how scripts are executed; a block of text on stderr would be noise in a tool's output.
            Map.entry("engine.WarnInterpreterOnly", "false"));

    /**
     * With a compiler only. Five times the default: the compiler is Java as well and interprets itself at first, and
     * what runs for seconds should not wait for it. Scripts of an hour's work reach it soon enough.
     */
    private static final Map<String, String> OF_COMPILER = Map.of("engine.FirstTierCompilationThreshold", "2000");

    private ContextOptions() {}

    static Context newContext() {
        return Context.newBuilder("js")
                .allowExperimentalOptions(true)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .options(OPTIONS)
                .options(Truffle.getRuntime() instanceof DefaultTruffleRuntime ? Map.of() : OF_COMPILER)
                .build();
    }
}
