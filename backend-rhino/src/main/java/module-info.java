/**
 * Mozilla Rhino behind the SPI, on Rhino's public API, one look at the stack and a few names: {@link dev.abide.rhino}
 * says which.
 */
module dev.abide.rhino {
    requires dev.abide.ecma;
    requires dev.abide.spi;
    requires static org.jspecify;
    requires org.mozilla.rhino;

    provides dev.abide.spi.EngineProvider with
            dev.abide.rhino.RhinoProvider;
}
