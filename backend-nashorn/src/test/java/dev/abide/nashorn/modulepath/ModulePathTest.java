package dev.abide.nashorn.modulepath;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.spi.EngineProvider;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * As a named module the backend reaches the internals of Nashorn without a flag. Not in the package of the backend,
 * which would be looked for in its module.
 */
class ModulePathTest {
    private static final String SCRIPT =
            "var u = new Uint8Array([1, 2]); Promise.resolve(5).then(function (v) { u[0] = v }); u";

    /** Runs in a process of its own, with this backend on the module path. */
    public static void main(String[] arguments) {
        EngineProvider provider =
                ServiceLoader.load(EngineProvider.class).findFirst().orElseThrow();
        RealmHost host = (RealmHost) Proxy.newProxyInstance(
                RealmHost.class.getClassLoader(), new Class<?>[] {RealmHost.class}, (_, _, _) -> null);
        try (Realm realm = provider.openRealm(host)) {
            realm.enter();
            Object view = realm.scripts().evaluate("main", SCRIPT);
            realm.jobs().drain();
            boolean detached = detach(realm, view);
            System.out.println(provider.getClass().getModule().getName() + " " + provider.id() + " "
                    + realm.objects().getIndex(view, 0) + " " + detached);
            realm.leave();
        }
    }

    private static boolean detach(Realm realm, Object view) {
        Object kept = realm.objects().getIndex(view, 0);
        Object buffer = realm.buffers().create(1);
        realm.buffers().detach(buffer);
        return realm.buffers().isDetached(buffer) && kept != null;
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aNamedModuleNeedsNoFlags() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        classPath().filter(entry -> !isTests(entry)).collect(Collectors.joining(File.pathSeparator)),
                        "--add-modules",
                        "dev.abide.nashorn",
                        "-cp",
                        classPath().filter(ModulePathTest::isTests).collect(Collectors.joining(File.pathSeparator)),
                        ModulePathTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        assertEquals("dev.abide.nashorn nashorn 5 true", output);
    }

    private static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> isTests(entry)
                        || entry.contains("abide-spi")
                        || entry.contains("abide-ecma")
                        || entry.contains("nashorn")
                        || entry.contains("asm")
                        || entry.contains("jspecify")
                        || entry.endsWith(Path.of("spi", "target", "classes").toString())
                        || entry.endsWith(Path.of("ecma", "target", "classes").toString()));
    }

    private static boolean isTests(String entry) {
        return entry.endsWith("test-classes");
    }
}
