package dev.abide.nashorn;

import dev.abide.spi.EngineProvider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;

/**
 * Opens Nashorn's internals to us where Nashorn is a named module, so that users pass no flags: who defines a module
 * layer may export what its modules do not. Nashorn is therefore defined a second time, in a layer of our own, and the
 * backend's classes once more below it, in a class loader whose unnamed module gets the exports. On the class path
 * nothing of this is needed.
 */
final class OwnLayer {
    private static final String NASHORN = "org.openjdk.nashorn";

    /** Packages that the backend's code names. */
    private static final List<String> USED = List.of(
            "org.openjdk.nashorn.internal.objects",
            "org.openjdk.nashorn.internal.parser",
            "org.openjdk.nashorn.internal.runtime",
            "org.openjdk.nashorn.internal.runtime.arrays",
            "org.openjdk.nashorn.internal.runtime.linker",
            "org.openjdk.nashorn.internal.runtime.options",
            "org.openjdk.nashorn.internal.runtime.regexp",
            "org.openjdk.nashorn.internal.scripts");

    private OwnLayer() {}

    static boolean isNeeded() {
        return NashornScriptEngineFactory.class.getModule().isNamed();
    }

    static EngineProvider load() {
        ModuleLayer.Controller controller = define();
        Module nashorn = controller.layer().findModule(NASHORN).orElseThrow();
        BackendLoader loader = new BackendLoader(nashorn.getClassLoader());
        for (String used : USED) {
            // Opened, not only exported: two members are package-private.
            controller.addOpens(nashorn, used, loader.getUnnamedModule());
        }
        try {
            var constructor = loader.loadClass(NashornEngine.class.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (EngineProvider) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the backend does not load below its own module layer", e);
        }
    }

    private static ModuleLayer.Controller define() {
        ModuleLayer around = NashornScriptEngineFactory.class.getModule().getLayer();
        Configuration configuration = around.configuration()
                .resolve(ModuleFinder.of(locations(around).toArray(Path[]::new)), ModuleFinder.of(), Set.of(NASHORN));
        return ModuleLayer.defineModulesWithOneLoader(configuration, List.of(around), OwnLayer.class.getClassLoader());
    }

    /** Where Nashorn and what it needs lie, the JDK's modules left out. */
    private static Set<Path> locations(ModuleLayer layer) {
        Set<Path> locations = new LinkedHashSet<>();
        ResolvedModule nashorn = layer.configuration().findModule(NASHORN).orElseThrow();
        addLocation(nashorn, locations);
        nashorn.reads().forEach(module -> addLocation(module, locations));
        return locations;
    }

    private static void addLocation(ResolvedModule module, Set<Path> locations) {
        Optional.of(module.reference())
                .flatMap(ModuleReference::location)
                .filter(location -> location.getScheme().equals("file"))
                .ifPresent(location -> locations.add(Path.of(location)));
    }

    /** Defines the backend's classes anew; everything else comes from above. */
    private static final class BackendLoader extends ClassLoader {
        private static final String OURS = OwnLayer.class.getPackageName() + ".";

        BackendLoader(ClassLoader parent) {
            super("abide-nashorn", parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OURS)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            try (InputStream source = OwnLayer.class.getModule().getResourceAsStream(file)) {
                if (source == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = source.readAllBytes();
                return defineClass(name, code, 0, code.length, OwnLayer.class.getProtectionDomain());
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
