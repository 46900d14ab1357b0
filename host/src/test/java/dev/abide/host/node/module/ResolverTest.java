package dev.abide.host.node.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolverTest {
    private static final List<String> EXTENSIONS = List.of(".js", ".json", ".node");

    @TempDir
    Path root;

    private final Resolver resolver = new Resolver(List.of());

    @BeforeEach
    void realPath() throws IOException {
        root = root.toRealPath();
    }

    private Path file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String find(String request) throws ResolutionException {
        return find(request, root);
    }

    private String find(String request, Path folder) throws ResolutionException {
        Path found = resolver.find(request, List.of(folder), EXTENSIONS);
        return found == null ? null : root.relativize(found).toString();
    }

    private String findPackage(String request) throws ResolutionException {
        return find(request, root.resolve("node_modules"));
    }

    private String codeOf(String request) {
        return assertThrows(ResolutionException.class, () -> findPackage(request))
                .code();
    }

    @Test
    void anExactFileWinsOverExtensionsAndFolders() throws Exception {
        file("a", "");
        file("a.js", "");
        file("b.js", "");
        file("b/index.js", "");
        file("c/index.js", "");
        assertEquals("a", find("./a"));
        assertEquals("b.js", find("./b"));
        assertEquals("b/index.js", find("./b/"));
        assertEquals("c/index.js", find("./c"));
        assertNull(find("./d"));
    }

    @Test
    void extensionsAreTriedInOrder() throws Exception {
        file("a.node", "");
        file("a.json", "");
        assertEquals("a.json", find("./a"));
    }

    @Test
    void dotsMeanFolders() throws Exception {
        file("index.js", "");
        file("sub/index.js", "");
        assertEquals("index.js", find("."));
        assertEquals("index.js", find("..", root.resolve("sub")));
    }

    @Test
    void mainMayBeAFileAFileWithoutExtensionOrAFolder() throws Exception {
        file("node_modules/p/package.json", "{\"main\": \"./lib/p\"}");
        file("node_modules/p/lib/p.js", "");
        file("node_modules/q/package.json", "{\"main\": \"lib\"}");
        file("node_modules/q/lib/index.js", "");
        assertEquals("node_modules/p/lib/p.js", findPackage("p"));
        assertEquals("node_modules/q/lib/index.js", findPackage("q"));
    }

    @Test
    void aWrongMainFallsBackToIndexAndElseFailsWithTheFile() throws Exception {
        file("node_modules/p/package.json", "{\"main\": \"none.js\"}");
        assertEquals("MODULE_NOT_FOUND", codeOf("p"));
        file("node_modules/p/index.js", "");
        assertEquals("node_modules/p/index.js", findPackage("p"));
    }

    @Test
    void symbolicLinksAreFollowed() throws Exception {
        file("store/p/index.js", "");
        Files.createDirectories(root.resolve("node_modules"));
        Files.createSymbolicLink(root.resolve("node_modules/p"), root.resolve("store/p"));
        assertEquals("store/p/index.js", findPackage("p"));
    }

    @Test
    void exportsTakeTheFirstConditionThatHolds() throws Exception {
        file("node_modules/p/package.json", """
                {"main": "main.js",
                 "exports": {".": {"import": "./esm.mjs", "node": {"import": "./n.mjs", "require": "./n.cjs"}, "default": "./d.js"}}}
                """);
        file("node_modules/p/n.cjs", "");
        file("node_modules/p/main.js", "");
        assertEquals("node_modules/p/n.cjs", findPackage("p"));
        assertEquals("ERR_PACKAGE_PATH_NOT_EXPORTED", codeOf("p/main.js"));
    }

    @Test
    void exportsMayBeAStringOrAList() throws Exception {
        file("node_modules/p/package.json", "{\"exports\": \"./a.js\"}");
        file("node_modules/p/a.js", "");
        file("node_modules/q/package.json", "{\"exports\": [{\"import\": \"./x.mjs\"}, \"./b.js\"]}");
        file("node_modules/q/b.js", "");
        assertEquals("node_modules/p/a.js", findPackage("p"));
        assertEquals("node_modules/q/b.js", findPackage("q"));
    }

    @Test
    void theMostSpecificPatternWins() throws Exception {
        file(
                "node_modules/@s/p/package.json",
                "{\"exports\": {\"./*\": \"./src/*.js\", \"./in/*\": \"./inner/*.js\", \"./in/secret\": null}}");
        file("node_modules/@s/p/src/a.js", "");
        file("node_modules/@s/p/inner/b.js", "");
        assertEquals("node_modules/@s/p/src/a.js", findPackage("@s/p/a"));
        assertEquals("node_modules/@s/p/inner/b.js", findPackage("@s/p/in/b"));
        assertEquals("ERR_PACKAGE_PATH_NOT_EXPORTED", codeOf("@s/p/in/secret"));
        assertEquals("ERR_PACKAGE_PATH_NOT_EXPORTED", codeOf("@s/p"));
    }

    @Test
    void targetsMustStayInThePackage() throws Exception {
        file(
                "node_modules/p/package.json",
                "{\"exports\": {\".\": \"../q.js\", \"./a\": \"./../q.js\", \"./b\": \"q.js\"}}");
        assertEquals("ERR_INVALID_PACKAGE_TARGET", codeOf("p"));
        assertEquals("ERR_INVALID_PACKAGE_TARGET", codeOf("p/a"));
        assertEquals("ERR_INVALID_PACKAGE_TARGET", codeOf("p/b"));
    }

    @Test
    void aPackageFindsItselfByItsExports() throws Exception {
        file("p/package.json", "{\"name\": \"p\", \"exports\": {\".\": \"./a.js\", \"./b\": \"./b.js\"}}");
        file("p/a.js", "");
        file("p/b.js", "");
        Path inside = root.resolve("p");
        assertEquals(inside.resolve("a.js"), resolver.findSelf("p", inside));
        assertEquals(inside.resolve("b.js"), resolver.findSelf("p/b", inside));
        assertNull(resolver.findSelf("other", inside));
    }

    @Test
    void importsNameFilesPackagesAndBuiltins() throws Exception {
        file(
                "p/package.json",
                "{\"imports\": {\"#a\": \"./a.js\", \"#q\": {\"node\": \"q\"}, \"#fs\": \"fs\", \"#in/*\": \"./in/*.js\"}}");
        file("p/a.js", "");
        file("p/in/x.js", "");
        file("p/node_modules/q/index.js", "");
        Path inside = root.resolve("p");
        Path main = inside.resolve("main.js");
        assertEquals(inside.resolve("a.js"), resolver.findImport("#a", main));
        assertEquals(inside.resolve("in/x.js"), resolver.findImport("#in/x", main));
        assertEquals(inside.resolve("node_modules/q/index.js"), resolver.findImport("#q", main));
        assertEquals(Path.of("fs"), resolver.findImport("#fs", main));
        ResolutionException failure = assertThrows(ResolutionException.class, () -> resolver.findImport("#none", main));
        assertEquals("ERR_PACKAGE_IMPORT_NOT_DEFINED", failure.code());
    }

    @Test
    void aBrokenPackageFileIsNamed() throws Exception {
        file("node_modules/p/package.json", "{\"main\": }");
        ResolutionException failure = assertThrows(ResolutionException.class, () -> findPackage("p"));
        assertEquals("ERR_INVALID_PACKAGE_CONFIG", failure.code());
        assertTrue(failure.getMessage().contains("package.json"));
    }

    @Test
    void theNearestPackageTellsWhetherAFileIsAnEcmaScriptModule() throws Exception {
        file("package.json", "{\"type\": \"module\"}");
        assertTrue(resolver.isModule(file("a.js", "")));
        assertTrue(resolver.isModule(file("sub/b.mjs", "")));
        assertFalse(resolver.isModule(file("c.cjs", "")));
        file("sub/package.json", "{}");
        assertFalse(resolver.isModule(file("sub/d.js", "")));
    }
}
