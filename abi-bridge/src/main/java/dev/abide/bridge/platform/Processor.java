package dev.abide.bridge.platform;

import java.util.Locale;

/** Names processors as {@code uname -m} does. */
public final class Processor {
    /** The one of this machine. */
    public static final String HERE = named(System.getProperty("os.arch", ""));

    private Processor() {}

    /** Returns the name for what a JDK calls the processor. */
    static String named(String byJava) {
        String name = byJava.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x64" -> "x86_64";
            case "arm64" -> "aarch64";
            case "x86", "i686" -> "i386";
            case "ppc64le" -> "ppc64";
            default -> name;
        };
    }
}
