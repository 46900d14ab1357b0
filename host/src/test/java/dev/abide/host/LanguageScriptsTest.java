package dev.abide.host;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Scripts that use the language of today as much as they can print, on the engines that are down-levelled for; modules
 * on all.
 */
class LanguageScriptsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "rhino, classes.js",
        "rhino, language.js",
        "rhino, templates.js",
        "rhino, captured_stacks.js",
        "rhino, async.js",
        "rhino, regexp.js",
        "rhino, bigints.js",
        "rhino, symbols.js",
        "rhino, await.mjs",
        "nashorn, await.mjs",
        "rhino, namespaces.mjs",
        "nashorn, namespaces.mjs",
        "rhino, live.mjs",
        "nashorn, live.mjs",
        "graal, live.mjs",
        "rhino, order.mjs",
        "nashorn, order.mjs",
        "graal, order.mjs",
        "rhino, circles.mjs",
        "nashorn, circles.mjs",
        "nashorn, bigints.js",
        "nashorn, classes.js",
        "nashorn, language.js",
        "nashorn, templates.js",
        "nashorn, captured_stacks.js",
        "rhino, proxies.js",
        "nashorn, proxies.js",
        "nashorn, async.js",
        "nashorn, regexp.js",
        "rhino, regexp_sets.js",
        "rhino, regexp_objects.js",
        "rhino, strict.js",
        "nashorn, strict.js",
        "rhino, strict_await.mjs",
        "nashorn, strict_await.mjs",
        // On Rhino `this` of a strict function is the global object if it is called without one, and only strict
        // scripts are told that an object is frozen.
        "nashorn, strict_this.js",
        "rhino, literals.js",
        "nashorn, literals.js",
        "rhino, patterns.js",
        "nashorn, patterns.js",
        "rhino, constants.js",
        "nashorn, constants.js",
        "rhino, generators.js",
        "nashorn, generators.js",
        "rhino, lines.js",
        "nashorn, lines.js",
        "rhino, functions.js",
        "nashorn, functions.js",
        "rhino, definitions.js",
        "nashorn, definitions.js",
        "nashorn, accessors.js",
        "nashorn, errors.js",
        "nashorn, unreachable.js",
    })
    void aScriptPrintsWhatItPrintsOnNode(String engine, String name) throws Exception {
        NodeComparison.assertSame(engine, script(name), folder);
    }

    private static Path script(String name) throws URISyntaxException {
        return Path.of(LanguageScriptsTest.class
                .getResource("/dev/abide/host/language/" + name)
                .toURI());
    }
}
