package dev.abide.host.script;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.spi.ErrorKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The builtin modules of one runtime: scripts of this jar and of WebJars, and the bindings behind them. */
public final class Builtins {
    /** Those that must be asked for with {@code node:}, as packages have these names too. */
    private static final Set<String> WITH_SCHEME = Set.of("sea", "test", "test/reporters");

    private static final String PARAMETERS = "exports, require, module, process, internalBinding";

    private final HostContext context;
    private final Scripting scripting;
    private final Function<String, @Nullable Binding> bindings;
    private final WebJars webJars;
    private final Map<String, Binding> offered = new HashMap<>();
    private final Map<String, Object> bindingObjects = new HashMap<>();
    private final Map<String, Object> modules = new HashMap<>();
    private final Map<String, @Nullable Object> supplied = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();
    private final Object internalBinding;

    /**
     * Makes the modules of one runtime, none of them loaded.
     *
     * @param bindings makes a binding by its name, {@code null} if there is none
     */
    public Builtins(HostContext context, Scripting scripting, Function<String, @Nullable Binding> bindings) {
        this.context = context;
        this.scripting = scripting;
        this.bindings = bindings;
        this.webJars = new WebJars(context, this);
        this.internalBinding = context.function("internalBinding", 1, arguments -> binding(arguments.string(0)));
    }

    /** Offers a module that is no script. */
    public void supply(String id, @Nullable Object exports) {
        supplied.put(id, exports);
    }

    /** Offers a binding that its subject does not make. */
    public void offer(String name, Binding binding) {
        offered.put(name, binding);
    }

    /** Returns the names of the modules that users may require. */
    public List<String> publicNames() {
        SortedSet<String> names = BuiltinScripts.publicIds();
        names.addAll(supplied.keySet());
        names.removeAll(WITH_SCHEME);
        return List.copyOf(names);
    }

    /** Tells whether users may require an id, with {@code node:} in front or without. */
    public boolean isPublic(String id) {
        return known.computeIfAbsent(
                id,
                key -> supplied.containsKey(withoutScheme(key))
                        || (BuiltinScripts.isPublic(withoutScheme(key)) && !WITH_SCHEME.contains(key)));
    }

    /** Tells whether there is a builtin of an id. */
    boolean has(String id) {
        return WebJars.isId(id) || supplied.containsKey(id) || BuiltinScripts.has(id);
    }

    /** Returns the exports of a builtin. */
    public @Nullable Object require(String id) {
        if (supplied.containsKey(id)) {
            return supplied.get(id);
        }
        return WebJars.isId(id) ? webJars.require(id) : script(id);
    }

    private Object binding(String name) {
        Object made = bindingObjects.get(name);
        if (made == null) {
            Binding binding = offered.containsKey(name) ? offered.get(name) : bindings.apply(name);
            if (binding == null) {
                throw context.error(ErrorKind.ERROR, "ERR_INVALID_MODULE", "No such binding: " + name);
            }
            made = binding.create(context);
            bindingObjects.put(name, made);
        }
        return made;
    }

    private @Nullable Object script(String id) {
        Object module = modules.get(id);
        if (module == null) {
            String source = BuiltinScripts.read(id);
            if (source == null) {
                throw notFound(id);
            }
            Object function = scripting.plainFunction("node:" + id, PARAMETERS, source);
            module = run(id, function, context.function("require", 1, this::required));
        }
        return context.get(module, "exports");
    }

    private @Nullable Object required(Arguments arguments) {
        return require(withoutScheme(arguments.string(0)));
    }

    static String withoutScheme(String id) {
        return id.startsWith("node:") ? id.substring("node:".length()) : id;
    }

    RuntimeException notFound(String id) {
        return context.error(ErrorKind.ERROR, "ERR_UNKNOWN_BUILTIN_MODULE", "No such built-in module: " + id);
    }

    /** Returns a module that has been loaded or is about to be, {@code null} if there is none of that id. */
    @Nullable
    Object loaded(String id) {
        return modules.get(id);
    }

    /** Keeps a module that is no script. */
    Object keep(String id, Object module) {
        modules.put(id, module);
        return module;
    }

    /** Runs a script in modern syntax as a module. */
    Object run(String id, String name, String source, Object require) {
        return run(id, scripting.function(name, PARAMETERS, source), require);
    }

    // A module that throws while it loads is forgotten, so that the next require tries again.
    private Object run(String id, Object function, Object require) {
        Object exports = context.object().build();
        Object module = context.object().set("id", id).set("exports", exports).build();
        modules.put(id, module);
        boolean complete = false;
        try {
            context.call(function, exports, exports, require, module, context.process(), internalBinding);
            complete = true;
        } finally {
            if (!complete) {
                modules.remove(id);
            }
        }
        return module;
    }
}
