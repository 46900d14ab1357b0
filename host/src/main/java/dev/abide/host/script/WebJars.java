package dev.abide.host.script;

import dev.abide.host.binding.HostContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Modules that are files of WebJars on the class path. */
final class WebJars {
    private static final String SCHEME = "webjar:";

    private final HostContext context;
    private final Builtins builtins;
    private final Map<String, String> versions = new HashMap<>();

    WebJars(HostContext context, Builtins builtins) {
        this.context = context;
        this.builtins = builtins;
    }

    static boolean isId(String id) {
        return id.startsWith(SCHEME);
    }

    /** Returns the exports of {@code webjar:name} or {@code webjar:name/file}. */
    @Nullable
    Object require(String id) {
        return requirePath(id.substring(SCHEME.length()));
    }

    private @Nullable Object requirePath(String path) {
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        return requireFile(name, slash < 0 ? mainOf(name) : path.substring(slash + 1));
    }

    private @Nullable Object requireFile(String name, String wanted) {
        String file = existing(name, wanted);
        String id = SCHEME + name + "/" + file;
        Object module = builtins.loaded(id);
        if (module == null) {
            String source = resource(folderOf(name) + file);
            if (source == null) {
                throw builtins.notFound(id);
            }
            module = file.endsWith(".json") ? json(id, source) : script(id, name, file, source);
        }
        return context.get(module, "exports");
    }

    private Object json(String id, String source) {
        return builtins.keep(
                id, context.object().set("exports", parseJson(source)).build());
    }

    private Object script(String id, String name, String file, String source) {
        return builtins.run(
                id,
                "node:internal/deps/" + name + "/" + file,
                source,
                context.function("require", 1, arguments -> requireFrom(name, file, arguments.string(0))));
    }

    private @Nullable Object requireFrom(String webJar, String file, String request) {
        if (request.startsWith("./") || request.startsWith("../") || request.equals(".") || request.equals("..")) {
            int slash = file.lastIndexOf('/');
            String folder = slash < 0 ? "" : file.substring(0, slash + 1);
            return requireFile(webJar, normalize(folder + request));
        }
        String id =
                Builtins.withoutScheme(request.endsWith("/") ? request.substring(0, request.length() - 1) : request);
        return builtins.has(id) ? builtins.require(id) : requirePath(id);
    }

    private static String normalize(String path) {
        return Path.of("/", path).normalize().toString().substring(1);
    }

    private String existing(String name, String file) {
        for (String candidate : List.of(file, file + ".js", file + ".json", file + "/index.js")) {
            if (!candidate.isEmpty()
                    && !candidate.startsWith("/")
                    && candidate.lastIndexOf('.') > candidate.lastIndexOf('/')
                    && WebJars.class.getClassLoader().getResource(folderOf(name) + candidate) != null) {
                return candidate;
            }
        }
        throw builtins.notFound(SCHEME + name + "/" + file);
    }

    private String mainOf(String name) {
        String config = resource(folderOf(name) + "package.json");
        if (config == null) {
            return "index.js";
        }
        Object main = context.get(Objects.requireNonNull(parseJson(config)), "main");
        return normalize(context.realm().values().toBoolean(main) ? context.text(main) : "index.js");
    }

    private @Nullable Object parseJson(String text) {
        Object json = Objects.requireNonNull(context.get(context.global(), "JSON"));
        return context.invoke(json, "parse", context.string(text));
    }

    private String folderOf(String name) {
        return "META-INF/resources/webjars/" + name + "/" + versions.computeIfAbsent(name, this::versionOf) + "/";
    }

    private String versionOf(String name) {
        String text = resource("META-INF/maven/org.webjars.npm/" + name + "/pom.properties");
        if (text == null) {
            throw builtins.notFound(SCHEME + name);
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    private static @Nullable String resource(String path) {
        try (InputStream stream = WebJars.class.getClassLoader().getResourceAsStream(path)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
