/** The command line. */
module dev.abide.cli {
    requires dev.abide;
    requires dev.abide.bridge;
    requires info.picocli;
    requires tools.jackson.core;
    requires tools.jackson.jr.ob;
    requires static org.jspecify;

    opens dev.abide.cli to
            info.picocli;
}
