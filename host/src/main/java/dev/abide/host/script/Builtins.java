package dev.abide.host.script;

import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.runtime.Bindings;
import dev.abide.spi.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The builtin modules of one runtime: scripts of this jar and of WebJars, and the bindings behind them. */
public final class Builtins {
    private static final String WEBJAR = "webjar:";
    private static final String PARAMETERS = "exports, require, module, process, internalBinding";
    private final HostContext context;
    private final Scripting scripting;
    private final Map<String, Binding> bindings = new HashMap<>();
    private final Map<String, Object> bindingObjects = new HashMap<>();
    private final Map<String, Object> modules = new HashMap<>();
    private final Map<String, @Nullable Object> supplied = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();
    private final Map<String, String> webjarVersions = new HashMap<>();
    private final Object internalBinding;

    public Builtins(HostContext context, Scripting scripting, List<Binding> own) {
        this.context = context;
        this.scripting = scripting;
        Bindings.all().forEach(binding -> bindings.put(binding.name(), binding));
        own.forEach(binding -> bindings.put(binding.name(), binding));
        this.internalBinding = context.function("internalBinding", 1, arguments -> binding(arguments.string(0)));
    }

    /** Offers a module that is no script. */
    public void supply(String id, @Nullable Object exports) {
        supplied.put(id, exports);
    }

    /** Returns the names of the modules that users may require. */
    public List<String> publicNames() {
        SortedSet<String> names = BuiltinScripts.publicIds();
        names.addAll(supplied.keySet());
        return List.copyOf(names);
    }

    /** Tells whether users may require an id, which is without {@code node:}. */
    public boolean isPublic(String id) {
        return known.computeIfAbsent(id, key -> supplied.containsKey(key) || BuiltinScripts.isPublic(key));
    }

    /** Returns the exports of a builtin. */
    @Nullable
    public Object require(String id) {
        if (supplied.containsKey(id)) {
            return supplied.get(id);
        }
        return id.startsWith(WEBJAR) ? webjar(id.substring(WEBJAR.length())) : script(id);
    }

    /** Returns the object of a binding. */
    public Object binding(String name) {
        Object made = bindingObjects.get(name);
        if (made == null) {
            Binding binding = bindings.get(name);
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
            module = run(
                    id,
                    function,
                    context.function("require", 1, arguments -> require(stripScheme(arguments.string(0)))));
        }
        return context.get(module, "exports");
    }

    private static String stripScheme(String id) {
        return id.startsWith("node:") ? id.substring("node:".length()) : id;
    }

    private RuntimeException notFound(String id) {
        return context.error(ErrorKind.ERROR, "ERR_UNKNOWN_BUILTIN_MODULE", "No such built-in module: " + id);
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

    // WebJars

    private @Nullable Object webjar(String path) {
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        String file = slash < 0 ? mainOf(name) : path.substring(slash + 1);
        return webjarFile(name, file);
    }

    private @Nullable Object webjarFile(String name, String wanted) {
        String file = existing(name, wanted);
        String id = WEBJAR + name + "/" + file;
        Object module = modules.get(id);
        if (module == null) {
            String source = resource(folderOf(name) + file);
            if (source == null) {
                throw notFound(id);
            }
            if (file.endsWith(".json")) {
                module = context.object().set("exports", parseJson(source)).build();
                modules.put(id, module);
            } else {
                Object function = scripting.function("node:internal/deps/" + name + "/" + file, PARAMETERS, source);
                module = run(
                        id,
                        function,
                        context.function("require", 1, arguments -> requireFrom(name, file, arguments.string(0))));
            }
        }
        return context.get(module, "exports");
    }

    private @Nullable Object requireFrom(String webjar, String file, String request) {
        if (request.startsWith("./") || request.startsWith("../") || request.equals(".") || request.equals("..")) {
            int slash = file.lastIndexOf('/');
            String folder = slash < 0 ? "" : file.substring(0, slash + 1);
            return webjarFile(webjar, normalize(folder + request));
        }
        String id = stripScheme(request.endsWith("/") ? request.substring(0, request.length() - 1) : request);
        if (id.startsWith(WEBJAR) || supplied.containsKey(id) || BuiltinScripts.has(id)) {
            return require(id);
        }
        return webjar(id);
    }

    private static String normalize(String path) {
        String normal = java.nio.file.Path.of("/", path).normalize().toString();
        return normal.substring(1);
    }

    private String existing(String name, String file) {
        for (String candidate : List.of(file, file + ".js", file + ".json", file + "/index.js")) {
            if (!candidate.isEmpty()
                    && !candidate.startsWith("/")
                    && candidate.lastIndexOf('.') > candidate.lastIndexOf('/')
                    && hasResource(folderOf(name) + candidate)) {
                return candidate;
            }
        }
        throw notFound(WEBJAR + name + "/" + file);
    }

    private String mainOf(String name) {
        String config = resource(folderOf(name) + "package.json");
        if (config == null) {
            return "index.js";
        }
        Object main = context.get(asObject(parseJson(config)), "main");
        String file = context.realm().values().toBoolean(main) ? context.text(main) : "index.js";
        return normalize(file);
    }

    private @Nullable Object parseJson(String text) {
        return context.invoke(asObject(context.get(context.global(), "JSON")), "parse", context.string(text));
    }

    private String folderOf(String name) {
        String version = webjarVersions.computeIfAbsent(name, this::versionOf);
        return "META-INF/resources/webjars/" + name + "/" + version + "/";
    }

    private String versionOf(String name) {
        String text = resource("META-INF/maven/org.webjars.npm/" + name + "/pom.properties");
        if (text == null) {
            throw notFound(WEBJAR + name);
        }
        Properties properties = new Properties();
        try {
            properties.load(new java.io.StringReader(text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    private static Object asObject(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("an object was expected");
        }
        return value;
    }

    // Resources

    private static boolean hasResource(String path) {
        return Builtins.class.getClassLoader().getResource(path) != null;
    }

    public static @Nullable String resource(String path) {
        try (InputStream stream = Builtins.class.getClassLoader().getResourceAsStream(path)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
