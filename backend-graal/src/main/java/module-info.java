/**
 * GraalJS behind the SPI.
 *
 * <p>GraalJS exports its internals to graal-nodejs only. On the class path, where the launcher runs everything, nothing
 * is closed; on the module path the packages that the build opens to this module must be opened by the same
 * {@code --add-exports} at run time.
 */
module dev.abide.graal {
    requires dev.abide.spi;
    requires org.graalvm.js;
    requires org.graalvm.polyglot;
    requires org.graalvm.truffle;
    requires static transitive org.jspecify;

    provides dev.abide.spi.EngineProvider with
            dev.abide.graal.GraalEngineProvider;
}
