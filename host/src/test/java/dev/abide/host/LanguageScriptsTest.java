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
        // On Rhino only strict scripts are told that an object is frozen.
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
        "rhino, receivers.js",
        "nashorn, receivers.js",
        "graal, receivers.js",
        "rhino, texts.js",
        "nashorn, texts.js",
        "rhino, globals.js",
        "nashorn, globals.js",
        "rhino, frozen.js",
        "nashorn, frozen.js",
        "rhino, messages.js",
        "nashorn, messages.js",
        "rhino, messages_of_texts.js",
        "nashorn, messages_of_texts.js",
        "graal, messages_of_texts.js",
        "rhino, iterators.js",
        "nashorn, iterators.js",
        "rhino, disposal.js",
        "nashorn, disposal.js",
        "graal, disposal.js",
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
