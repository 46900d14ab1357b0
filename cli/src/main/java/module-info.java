/** The command line. */
module dev.abide.cli {
    requires dev.abide;
    requires dev.abide.bridge;
    requires dev.abide.host;
    requires info.picocli;
    requires static org.jspecify;

    opens dev.abide.cli to
            info.picocli;
}
