package dev.abide.bridge.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A system that nobody has brought the bridge to: addon files can be looked at there, none can be loaded. */
record Unported(String system, String processor) implements Platform {
    @Override
    public String folder() {
        throw unported();
    }

    @Override
    public String fileOf(String library) {
        throw unported();
    }

    @Override
    public int openLazily() {
        throw unported();
    }

    @Override
    public int openNowForAll() {
        throw unported();
    }

    @Override
    public List<String> libuv() {
        throw unported();
    }

    @Override
    public List<String> nodeLibraries() {
        throw unported();
    }

    @Override
    public Set<String> systemLibraries() {
        return Set.of();
    }

    @Override
    public Optional<Path> cLibrary() {
        return Optional.empty();
    }

    @Override
    public boolean loadsElf() {
        return false;
    }

    @Override
    public int busy() {
        throw unported();
    }

    private UnsatisfiedLinkError unported() {
        return new UnsatisfiedLinkError("Abide loads no addons on " + system + " (" + processor
                + "): it runs on Linux. Another system is one class in dev.abide.bridge.platform and one file in"
                + " abi-bridge/src/main/c/platform.");
    }
}
