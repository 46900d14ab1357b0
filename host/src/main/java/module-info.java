/** The Node-shaped world that an addon's JavaScript expects. */
module dev.abide.host {
    requires dev.abide;
    requires dev.abide.bridge;
    requires dev.abide.ecma;
    requires dev.abide.downlevel;
    requires transitive dev.abide.spi;
    requires tools.jackson.core;
    requires tools.jackson.jr.ob;
    requires static transitive org.jspecify;

    uses dev.abide.spi.EngineProvider;

    provides dev.abide.RuntimeProvider with
            dev.abide.host.embedding.NodeRuntimeProvider;
}
