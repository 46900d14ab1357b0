package dev.abide.bridge.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {
    @ParameterizedTest
    @ValueSource(strings = {"Mac OS X", "Windows 11", "FreeBSD"})
    void aSystemThatNobodyBroughtTheBridgeToSaysSo(String system) {
        Platform platform = Platform.of(system);
        String said = assertThrows(UnsatisfiedLinkError.class, platform::folder).getMessage();
        assertTrue(said.startsWith("Abide loads no addons on " + system), said);
        assertTrue(!platform.loadsElf() && platform.systemLibraries().isEmpty());
    }

    @Test
    void linuxHasALibraryForEachProcessor() {
        assertEquals("linux-aarch64", new Linux("aarch64").folder());
        assertEquals("libabide.so", Platform.of("Linux").fileOf("libabide"));
    }

    @ParameterizedTest
    @CsvSource({"amd64, x86_64", "x86_64, x86_64", "arm64, aarch64", "aarch64, aarch64", "riscv64, riscv64"})
    void processorsHaveTheNamesThatUnameGivesThem(String byJava, String name) {
        assertEquals(name, Processor.named(byJava));
    }
}
