/** The Node-shaped world that an addon's JavaScript expects. */
@SuppressWarnings("module") // the command line, to which one package is exported, is compiled later
module dev.abide.host {
    requires dev.abide;
    requires dev.abide.bridge;
    requires dev.abide.ecma;
    requires dev.abide.downlevel;
    requires java.naming; // names of certificates
    requires jdk.net; // how long a connection is idle before it is asked whether it is alive
    requires jdk.unsupported; // sun.misc.Signal
    requires transitive dev.abide.spi;
    requires tools.jackson.core;
    requires tools.jackson.jr.ob;
    requires static transitive org.jspecify;

    exports dev.abide.host.json to
            dev.abide.cli;

    uses dev.abide.spi.EngineProvider;

    provides dev.abide.RuntimeProvider with
            dev.abide.host.embedding.NodeRuntimeProvider;
}
