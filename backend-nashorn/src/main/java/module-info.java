/** The engine Nashorn behind the SPI. */
module dev.abide.nashorn {
    requires dev.abide.ecma;
    requires dev.abide.spi;
    requires jdk.dynalink;
    requires static org.jspecify;
    requires org.openjdk.nashorn;

    provides dev.abide.spi.EngineProvider with
            dev.abide.nashorn.NashornProvider;
}
