package dev.abide.host.runtime;

import dev.abide.host.binding.HostContext;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The environment variables of several runtimes, which one made and workers of it share. Any thread. */
public final class CommonEnvironment {
    private final Map<String, String> variables = new ConcurrentSkipListMap<>();

    /** Starts with the properties of an object. */
    public static CommonEnvironment of(HostContext context, Object object) {
        CommonEnvironment common = new CommonEnvironment();
        for (Object key : context.realm().objects().ownKeys(object)) {
            common.variables.put(
                    context.text(key), context.text(context.realm().objects().get(object, key)));
        }
        return common;
    }

    /**
     * Makes the object through which the scripts of a runtime see it: {@code get, set, remove, keys}, and
     * {@code handle} for workers.
     */
    public Object binding(HostContext context) {
        return context.object()
                .set("handle", context.realm().externals().create(this))
                .function("get", arguments -> {
                    String value = variables.get(arguments.string(0));
                    return value == null ? context.undefined() : value;
                })
                .action("set", arguments -> variables.put(arguments.string(0), arguments.string(1)))
                .action("remove", arguments -> variables.remove(arguments.string(0)))
                .function("keys", arguments -> context.array(variables.keySet()))
                .build();
    }
}
