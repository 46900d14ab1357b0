package dev.abide.host.node.vm;

import dev.abide.downlevel.esm.EcmaModule;
import dev.abide.ecma.BigIntStandIn;
import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.script.Scripting;
import dev.abide.spi.Capability;
import dev.abide.spi.Errors;
import dev.abide.spi.Realm;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code internalBinding('vm')}: {@code canIntercept}: whether a proxy may stand for a global object;
 * {@code evaluate(name, source)} in this world; {@code check(name, source)} throws what does not parse;
 * {@code withoutImport(source, callee)}: with calls of another function in place of {@code import()};
 * {@code newWorld()} makes a world: its {@code global}, {@code evaluate(name, source)} in it, and {@code proxy(target,
 * handler)}, which makes a proxy that stands for the global object.
 */
final class WorldsBinding implements Binding {
    private static final String REPAIRS = "internal/globals/repairs";
    private static final String MESSAGES = "internal/globals/messages";

    private final Set<Capability> capabilities;
    private final Scripting scripting;

    WorldsBinding(Set<Capability> capabilities, Scripting scripting) {
        this.capabilities = capabilities;
        this.scripting = scripting;
    }

    @Override
    public Object create(HostContext context) {
        return context.object()
                .set("canIntercept", capabilities.contains(Capability.GLOBAL_PROXY))
                .function("evaluate", arguments -> scripting.evaluate(arguments.string(0), arguments.string(1)))
                .action("check", arguments -> scripting.check(arguments.string(0), arguments.string(1)))
                .function(
                        "withoutImport",
                        arguments -> EcmaModule.withoutDynamicImport(arguments.string(0), arguments.string(1)))
                .function("newWorld", arguments -> newWorld(context))
                .build();
    }

    private Object newWorld(HostContext context) {
        Realm realm = context.realm().newWorld();
        if (!capabilities.contains(Capability.BIGINT)) {
            new BigIntStandIn(realm).install();
        }
        Scripting inside = scripting.inWorld(context.inWorld(realm));
        if (!capabilities.contains(Capability.MODERN_SYNTAX)) {
            inside.mend(REPAIRS);
        }
        inside.mend(MESSAGES);
        return context.object()
                .set("global", realm.values().global())
                .function("evaluate", arguments -> evaluate(inside, realm, arguments))
                .function("proxy", arguments -> realm.scripts().proxyGlobal(arguments.object(0), arguments.object(1)))
                .build();
    }

    /** Some engines make the error of a failed operation where it is caught, which would be outside. */
    private static @Nullable Object evaluate(Scripting inside, Realm realm, Arguments arguments) {
        try {
            return inside.evaluate(arguments.string(0), arguments.string(1));
        } catch (RuntimeException thrown) {
            Errors errors = realm.errors();
            throw errors.isThrow(thrown) ? errors.toThrowable(errors.valueOf(thrown)) : thrown;
        }
    }
}
