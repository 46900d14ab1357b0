/** Node-API, once for all engines. */
module dev.abide.bridge {
    requires transitive dev.abide.spi;
    requires static transitive org.jspecify;

    exports dev.abide.bridge;
    exports dev.abide.bridge.inspect;
    exports dev.abide.bridge.loading;
    exports dev.abide.bridge.text;
}
