package dev.abide.host.node.module;

import dev.abide.downlevel.esm.EcmaModule;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.ObjectBuilder;
import dev.abide.spi.ErrorKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the loader of ES modules has of the host: where specifiers lead, and what a file is. */
final class ImportFunctions {
    private static final Set<String> TYPE_ERRORS =
            Set.of("ERR_INVALID_MODULE_SPECIFIER", "ERR_PACKAGE_IMPORT_NOT_DEFINED");

    private final HostContext context;
    private final Resolver resolver;
    private final Specifiers specifiers;

    ImportFunctions(HostContext context, Resolver resolver, Specifiers specifiers) {
        this.context = context;
        this.resolver = resolver;
        this.specifiers = specifiers;
    }

    /** A look-up. */
    @FunctionalInterface
    interface Search<T extends @Nullable Object> {
        T run() throws ResolutionException;
    }

    void addTo(ObjectBuilder host) {
        host.function(
                        "findPackage",
                        arguments -> described(search(() -> specifiers.find(arguments.string(0), arguments.string(1)))))
                .function(
                        "findPackageImport",
                        arguments -> described(
                                search(() -> specifiers.findImport(arguments.string(0), arguments.string(1)))))
                .function("kindOf", arguments -> Specifiers.kindOf(arguments.string(0)))
                .function("realPath", arguments -> realPath(arguments.string(0)))
                .function("isUndecided", arguments -> resolver.isUndecided(Path.of(arguments.string(0))))
                .function("isModuleText", arguments -> EcmaModule.isOne(arguments.string(0)));
    }

    private Object described(Specifiers.Found found) {
        ObjectBuilder description = context.object();
        if (found.path() != null) {
            return description.set("path", found.path().toString()).build();
        }
        return description
                .set("folder", String.valueOf(found.folder()))
                .set("subpath", String.valueOf(found.subpath()))
                .build();
    }

    private static String realPath(String path) {
        try {
            return Path.of(path).toRealPath().toString();
        } catch (IOException e) {
            return path;
        }
    }

    /** Looks something up; a problem becomes the script's error, with Node's code. */
    <T extends @Nullable Object> T search(Search<T> search) {
        try {
            return search.run();
        } catch (ResolutionException e) {
            ErrorKind kind = TYPE_ERRORS.contains(e.code()) ? ErrorKind.TYPE_ERROR : ErrorKind.ERROR;
            throw context.error(kind, e.code(), String.valueOf(e.getMessage()));
        }
    }
}
