package dev.abide.bridge.inspect;

import dev.abide.bridge.platform.Processor;
import java.util.Arrays;

/** Names the processor that a file was built for, as {@code uname -m} does. */
public enum Architecture {
    /** 64-bit x86. */
    X86_64("x86_64"),
    /** 64-bit Arm. */
    AARCH64("aarch64"),
    /** 32-bit x86. */
    X86("i386"),
    /** 32-bit Arm. */
    ARM("arm"),
    /** 64-bit RISC-V. */
    RISCV64("riscv64"),
    /** 64-bit POWER. */
    PPC64("ppc64"),
    /** IBM Z. */
    S390X("s390x"),
    /** LoongArch. */
    LOONGARCH64("loongarch64"),
    /** One file for several processors. */
    SEVERAL("several architectures"),
    /** None that is known here, or none at all. */
    UNKNOWN("an unknown architecture");

    private final String label;

    Architecture(String label) {
        this.label = label;
    }

    /** Returns the architecture of this machine. */
    public static Architecture ofThisMachine() {
        return Arrays.stream(values())
                .filter(architecture -> architecture.label.equals(Processor.HERE))
                .findFirst()
                .orElse(UNKNOWN);
    }

    static Architecture ofElf(int machine, boolean is64Bit) {
        return switch (machine) {
            case 62 -> is64Bit ? X86_64 : UNKNOWN;
            case 183 -> AARCH64;
            case 3 -> X86;
            case 40 -> ARM;
            case 243 -> RISCV64;
            case 21 -> PPC64;
            case 22 -> S390X;
            case 258 -> LOONGARCH64;
            default -> UNKNOWN;
        };
    }

    static Architecture ofMachO(int cpuType) {
        return switch (cpuType) {
            case 0x0100_0007 -> X86_64;
            case 0x0100_000c -> AARCH64;
            case 7 -> X86;
            case 12 -> ARM;
            default -> UNKNOWN;
        };
    }

    static Architecture ofPe(int machine) {
        return switch (machine) {
            case 0x8664 -> X86_64;
            case 0xaa64 -> AARCH64;
            case 0x014c -> X86;
            case 0x01c4 -> ARM;
            default -> UNKNOWN;
        };
    }

    /** Returns the name, for instance {@code x86_64}. */
    @Override
    public String toString() {
        return label;
    }
}
