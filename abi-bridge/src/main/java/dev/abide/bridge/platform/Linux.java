package dev.abide.bridge.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Linux with glibc. Built and tested on x86-64; compiled for aarch64, where nothing of this differs. */
record Linux(String processor) implements Platform {
    private static final int RTLD_LAZY = 1;
    private static final int RTLD_NOW = 2;
    private static final int RTLD_GLOBAL = 0x100;
    private static final int EBUSY = 16;

    private static final Path MAPS = Path.of("/proc/self/maps");

    private static final Set<String> SYSTEM_LIBRARIES = Set.of(
            "libc.so.6",
            "libm.so.6",
            "libdl.so.2",
            "librt.so.1",
            "libpthread.so.0",
            "libgcc_s.so.1",
            "libstdc++.so.6",
            "ld-linux-x86-64.so.2",
            "ld-linux-aarch64.so.1");

    @Override
    public String folder() {
        return "linux-" + processor;
    }

    @Override
    public String fileOf(String library) {
        return library + ".so";
    }

    @Override
    public int openLazily() {
        return RTLD_LAZY;
    }

    @Override
    public int openNowForAll() {
        return RTLD_NOW | RTLD_GLOBAL;
    }

    @Override
    public List<String> libuv() {
        return List.of("libuv.so.1");
    }

    @Override
    public List<String> nodeLibraries() {
        return List.of("libcrypto.so.3", "libssl.so.3", "libz.so.1", "libbrotlidec.so.1", "libbrotlienc.so.1");
    }

    @Override
    public Set<String> systemLibraries() {
        return SYSTEM_LIBRARIES;
    }

    @Override
    public Optional<Path> cLibrary() {
        try {
            return Files.readAllLines(MAPS).stream()
                    .filter(line -> line.endsWith("/libc.so.6"))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean loadsElf() {
        return true;
    }

    @Override
    public int busy() {
        return -EBUSY;
    }
}
