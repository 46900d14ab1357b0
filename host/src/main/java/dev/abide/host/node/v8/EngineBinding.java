package dev.abide.host.node.v8;

import dev.abide.EngineInfo;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.runtime.Addons;
import dev.abide.host.script.Scripting;
import java.util.Locale;

/**
 * {@code internalBinding('v8')}: {@code id, name, version} of the engine; {@code capabilities}: array of names of
 * {@link dev.abide.spi.Capability}; {@code evaluate(name, source)}; {@code gc()}; {@code exposeGc}: whether
 * {@code global.gc} is wanted.
 */
final class EngineBinding implements Binding {
    private final EngineInfo engine;
    private final boolean exposeGc;
    private final Scripting scripting;
    private final Addons addons;

    EngineBinding(EngineInfo engine, boolean exposeGc, Scripting scripting, Addons addons) {
        this.engine = engine;
        this.exposeGc = exposeGc;
        this.scripting = scripting;
        this.addons = addons;
    }

    @Override
    public Object create(HostContext context) {
        return context.object()
                .set("id", engine.id())
                .set("name", engine.name())
                .set("version", engine.version())
                .set(
                        "capabilities",
                        context.array(engine.capabilities().stream()
                                .map(name -> name.toUpperCase(Locale.ROOT).replace('-', '_'))
                                .toList()))
                .set("exposeGc", exposeGc)
                .function("evaluate", arguments -> scripting.evaluate(arguments.string(0), arguments.string(1)))
                .action("gc", arguments -> addons.collectGarbage())
                .build();
    }
}
