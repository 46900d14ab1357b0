/** What the author of an engine backend implements; knows nothing of Node-API. */
module dev.abide.spi {
    requires static transitive org.jspecify;

    exports dev.abide.spi;
}
