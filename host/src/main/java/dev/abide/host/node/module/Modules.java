package dev.abide.host.node.module;

import dev.abide.NodeCommandLine;
import dev.abide.downlevel.esm.EcmaModule;
import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.ObjectBuilder;
import dev.abide.host.script.Builtins;
import dev.abide.host.script.Scripting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The CommonJS loader of one runtime: the script {@code node/module/internal/loader.js} and the host functions it
 * stands on. Made at the first use.
 */
public final class Modules {
    private static final String SCRIPT = "internal/module/loader";
    private static final String PARAMETERS = "exports, require, module, __filename, __dirname";

    private final HostContext context;
    private final Scripting scripting;
    private final Builtins builtins;
    private final NodeCommandLine flags;
    private final Resolver resolver;
    private final ImportFunctions imports;
    private @Nullable Object loader;

    public Modules(HostContext context, Scripting scripting, Builtins builtins, NodeCommandLine flags) {
        this.flags = flags;
        this.resolver = new Resolver(flags.values("conditions"));
        this.context = context;
        this.scripting = scripting;
        this.builtins = builtins;
        Specifiers specifiers = new Specifiers(resolver, builtins::isPublic);
        this.imports = new ImportFunctions(context, resolver, specifiers);
    }

    /** Makes {@code require('module')}. Called before the bootstrap, which sets what {@link #start} needs. */
    public void offer() {
        Object load = object(builtins.require(SCRIPT));
        loader = context.call(load, context.undefined(), host(), context.global());
        builtins.supply("module", context.get(object(loader), "Module"));
        builtins.offer("module", this::binding);
    }

    private Object binding(HostContext bound) {
        return bound.object()
                .function("canBeRequiredByUsers", 1, arguments -> builtins.isPublic(arguments.string(0)))
                .build();
    }

    /** Reads {@code NODE_PATH}. */
    public void start() {
        context.invoke(object(loader), "init");
    }

    /** Runs a script as the main module, or what the options name instead, after what they want required first. */
    public void runMain(@Nullable String script) {
        preload(() -> runWanted(script));
    }

    private void runWanted(@Nullable String script) {
        String code = flags.value("eval");
        if (flags.has("test")) {
            runTests(script);
        } else if (script != null && !script.equals("-")) {
            context.invoke(object(loader), "runMain", context.string(script));
        } else if (script == null && code != null) {
            runText("[eval]", code);
        } else {
            if (script != null) {
                context.invoke(object(loader), "nameStdin");
            }
            runText("[stdin]", standardInput());
        }
    }

    private void runTests(@Nullable String script) {
        Object main = object(builtins.require("internal/test/command_line"));
        context.call(main, context.undefined(), script == null ? context.undefined() : context.string(script));
    }

    // What --import names may wait for something, and what comes then waits for it.
    private void preload(Runnable then) {
        for (String file : flags.values("env-file")) {
            context.invoke(context.process(), "loadEnvFile", context.string(file));
        }
        for (String id : flags.values("require")) {
            context.invoke(object(loader), "preload", context.string(id));
        }
        if (flags.values("import").isEmpty()) {
            then.run();
            return;
        }
        Object next = context.object().action("run", arguments -> then.run()).build();
        context.invoke(object(loader), "preloadImports", context.array(flags.values("import")), next);
    }

    /** Runs a text as a worker's script. */
    public void runWorkerText(String code) {
        preload(() -> context.invoke(object(loader), "runWorkerText", context.string(code)));
    }

    private void runText(String name, String code) {
        boolean isModule = "module".equals(flags.value("input-type"));
        context.invoke(
                object(loader), "runText", context.string(name), context.string(code), isModule, flags.has("print"));
    }

    private String standardInput() {
        try {
            return new String(context.options().stdin().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw context.systemError("EIO", -5, "i/o error", "read", null, null);
        }
    }

    /** Requires as a script in a folder does. */
    @Nullable
    public Object require(String id, Path directory) {
        Object require = context.invoke(object(loader), "requireFrom", context.string(directory.toString()));
        return context.call(object(require), context.undefined(), context.string(id));
    }

    private Object host() {
        ObjectBuilder host = context.object();
        addPaths(host);
        addBuiltins(host);
        addSearch(host);
        imports.addTo(host);
        addEvaluation(host);
        return host.build();
    }

    private void addPaths(ObjectBuilder host) {
        host.function("dirname", arguments -> dirname(arguments.string(0)))
                .function(
                        "resolvePath",
                        arguments ->
                                context.path(arguments.string(0)).normalize().toString())
                .function(
                        "resolveFrom",
                        arguments -> Path.of(arguments.string(0))
                                .resolve(arguments.string(1))
                                .normalize()
                                .toString());
    }

    private void addBuiltins(ObjectBuilder host) {
        host.function("describe", arguments -> context.describe(arguments.get(0)))
                .function("isBuiltin", arguments -> builtins.isPublic(arguments.string(0)))
                .function("builtin", arguments -> builtins.require(arguments.string(0)))
                .function("builtinModules", arguments -> context.array(builtins.publicNames()));
    }

    private void addSearch(ObjectBuilder host) {
        host.function("find", this::find)
                .function(
                        "findSelf",
                        arguments -> found(() -> resolver.findSelf(arguments.string(0), Path.of(arguments.string(1)))))
                .function(
                        "findImport",
                        arguments ->
                                found(() -> resolver.findImport(arguments.string(0), Path.of(arguments.string(1)))))
                .function("isModule", arguments -> resolver.isModule(Path.of(arguments.string(0))));
    }

    private void addEvaluation(ObjectBuilder host) {
        host.function("read", arguments -> read(arguments.string(0)))
                .function(
                        "compile",
                        arguments -> scripting.function(
                                arguments.string(0),
                                PARAMETERS,
                                EcmaModule.withoutDynamicImport(withoutShebang(arguments.string(1)))))
                .function(
                        "evaluateText",
                        arguments -> scripting.evaluate(
                                arguments.string(0),
                                EcmaModule.withoutDynamicImport(withoutShebang(arguments.string(1)))))
                .function("evaluate", arguments -> scripting.evaluate(arguments.string(0), arguments.string(1)))
                .function("compileModule", this::compileModule);
    }

    private Object compileModule(Arguments arguments) {
        String source = withoutShebang(arguments.string(1));
        String body = EcmaModule.toFunctionBody(source);
        return EcmaModule.awaits(source)
                ? scripting.asyncFunction(arguments.string(0), "$esm", body + "\n$esm.done();")
                : scripting.function(arguments.string(0), "$esm", body);
    }

    private static String dirname(String path) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return ".";
        }
        return slash == 0 ? "/" : path.substring(0, slash);
    }

    private @Nullable Object find(Arguments arguments) {
        List<Path> folders = new ArrayList<>();
        for (String folder : strings(arguments.object(1))) {
            folders.add(context.path(folder));
        }
        List<String> extensions = strings(arguments.object(2));
        return found(() -> resolver.find(arguments.string(0), folders, extensions));
    }

    private List<String> strings(Object array) {
        List<String> strings = new ArrayList<>();
        long length = context.realm().arrays().lengthOf(array);
        for (long i = 0; i < length; i++) {
            strings.add(context.text(context.realm().objects().getIndex(array, i)));
        }
        return strings;
    }

    private @Nullable Object found(ImportFunctions.Search<@Nullable Path> search) {
        Path file = imports.search(search);
        return file == null ? null : file.toString();
    }

    private String read(String file) {
        try {
            String text = new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw context.systemError("ENOENT", -2, "no such file or directory", "open", file, null);
        } catch (IOException e) {
            throw context.systemError("EACCES", -13, "permission denied", "open", file, null);
        }
    }

    // The line stays, so that positions fit.
    private static String withoutShebang(String source) {
        return source.startsWith("#!") ? "//" + source : source;
    }

    private static Object object(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("the module loader is not ready");
        }
        return value;
    }
}
