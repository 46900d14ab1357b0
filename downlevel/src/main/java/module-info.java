/** Conversion of modern JavaScript for older engines, with its cache. */
module dev.abide.downlevel {
    requires static transitive org.jspecify;

    exports dev.abide.downlevel;
    exports dev.abide.downlevel.cache;
    exports dev.abide.downlevel.esm;
}
