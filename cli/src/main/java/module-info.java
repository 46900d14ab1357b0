/** The command line. */
@SuppressWarnings("requires-automatic") // java-diff-utils has a name in its manifest, no descriptor
module dev.abide.cli {
    requires com.samskivert.jmustache;
    requires dev.abide;
    requires dev.abide.bridge;
    requires dev.abide.host;
    requires info.picocli;
    requires io.github.javadiffutils;
    requires static org.jspecify;

    opens dev.abide.cli to
            info.picocli;
}
