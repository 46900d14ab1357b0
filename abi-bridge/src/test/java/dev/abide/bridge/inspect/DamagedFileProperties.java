package dev.abide.bridge.inspect;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever happens to a file, reading it ends soon with a report. */
final class DamagedFileProperties {
    private static final byte[] WHOLE = new ElfFixture(ElfFixture.thisMachine())
            .needs("libc.so.6")
            .needsVersion("GLIBC_2.17")
            .needsVersion("GLIBC_2.99")
            .exports("napi_register_module_v1", "node_api_module_get_api_version_v1")
            .imports("napi_create_object", "dlsym", "_ZN2v85Array3NewEv")
            .holds("napi_get_cb_info")
            .bytes();

    private static Path file = Path.of("");

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("damaged", ".node");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.deleteIfExists(file);
    }

    @Property
    void changedBytesGiveAReport(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 1 << 20) Integer> places,
            @ForAll int value,
            @ForAll byte small)
            throws IOException {
        byte[] bytes = WHOLE.clone();
        for (int place : places) {
            int at = place % (bytes.length - 4);
            for (int i = 0; i < 4; i++) {
                bytes[at + i] = (byte) (place % 2 == 0 ? small : value >>> 8 * i);
            }
        }
        examine(bytes);
    }

    @Property
    void shortenedFilesGiveAReport(@ForAll @IntRange(min = 0, max = 4096) int length) throws IOException {
        examine(Arrays.copyOf(WHOLE, Math.min(length, WHOLE.length)));
    }

    @Property
    void arbitraryBytesGiveAReport(@ForAll @Size(max = 200) byte[] bytes) throws IOException {
        examine(bytes);
    }

    private static void examine(byte[] bytes) throws IOException {
        AddonReport report = AddonReport.of(Files.write(file, bytes));
        assertNotNull(report.refusal());
        assertNotNull(report.obstacles());
        assertNotNull(report.remarks());
    }
}
