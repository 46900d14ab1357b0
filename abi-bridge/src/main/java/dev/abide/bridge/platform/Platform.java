package dev.abide.bridge.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An operating system, as far as the bridge needs to know it. */
public interface Platform {
    /** The one that this process runs on. */
    Platform HERE = of(System.getProperty("os.name", "an unknown system"));

    /** Returns the platform of a system, by the JDK's name of it; one that Abide does not run on says so when asked. */
    static Platform of(String systemName) {
        return systemName.equals("Linux") ? new Linux(Processor.HERE) : new Unported(systemName, Processor.HERE);
    }

    /** Returns the folder of the native library for this system and processor, for instance {@code linux-x86_64}. */
    String folder();

    /** Returns the file name of one of Abide's own libraries, for instance {@code libabide.so}. */
    String fileOf(String library);

    /**
     * Returns the flags with which the system's loader looks functions up at their first call, and shows them to none.
     */
    int openLazily();

    /** Returns the flags with which the system's loader resolves all symbols at once and shows them to all. */
    int openNowForAll();

    /** Returns where libuv may be, the likeliest first. */
    List<String> libuv();

    /** Returns the libraries that Node has built in and addons take from the process, beside libuv. */
    List<String> nodeLibraries();

    /** Returns the libraries that come with the system and never register an addon. */
    Set<String> systemLibraries();

    /** Returns the file of the C library that this process runs on, if the system tells. */
    Optional<Path> cLibrary();

    /** Tells whether the system's loader takes ELF files. */
    boolean loadsElf();

    /** Returns what libuv calls {@code UV_EBUSY}. */
    int busy();
}
