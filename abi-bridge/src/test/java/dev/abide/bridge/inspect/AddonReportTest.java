package dev.abide.bridge.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddonReportTest {
    private static final String HERE = System.getProperty("os.name") + " on " + Architecture.ofThisMachine();

    @TempDir
    Path folder;

    private static ElfFixture library() {
        return new ElfFixture(ElfFixture.thisMachine()).needs("libc.so.6");
    }

    private AddonReport report(ElfFixture fixture) throws IOException {
        return AddonReport.of(fixture.write(folder.resolve("addon.node")));
    }

    private AddonReport report(byte... bytes) throws IOException {
        return AddonReport.of(Files.write(folder.resolve("addon.node"), bytes));
    }

    @Test
    void importsAreSortedByTheirOrigin() throws IOException {
        AddonReport report = report(library()
                .exports("napi_register_module_v1")
                .imports("napi_create_object", "node_api_symbol_for", "uv_close", "deflate")
                .importsOfVersion("malloc")
                .importsWeakly("_ZN2v87Isolate10GetCurrentEv"));
        assertEquals(
                Set.of("napi_create_object", "node_api_symbol_for"),
                report.imports().nodeApi());
        assertEquals(Set.of("uv_close"), report.imports().libuv());
        assertEquals(Set.of(), report.imports().v8());
        assertEquals(Set.of("deflate"), report.imports().others());
        assertEquals(9, KnownFunctions.newest(report.imports().nodeApi()));
        assertEquals(List.of("libc.so.6"), report.neededLibraries());
        assertEquals(Optional.empty(), report.refusal());
        assertEquals(List.of("needs libuv, which must be installed: uv_close"), report.remarks());
    }

    @Test
    void namesThatAreLookedUpAreFoundWithoutSeparators() throws IOException {
        AddonReport report = report(library()
                .exports("napi_register_module_v1")
                .imports("dlsym")
                .holds("napi_get_cb_infonapi_create_objectnapi_nonsensenapi_create_array_with_length"));
        assertEquals(
                Set.of("napi_get_cb_info", "napi_create_object", "napi_create_array_with_length"),
                report.imports().lookedUp());
    }

    @Test
    void aConstructorThatRegistersIsAnEntryPoint() throws IOException {
        AddonReport report = report(library().imports("napi_module_register"));
        assertTrue(report.registration().byConstructor());
        assertEquals(8, report.registration().declaredVersion().orElseThrow());
        assertEquals(Optional.empty(), report.refusal());
    }

    @ParameterizedTest
    @CsvSource({
        "62, 9, b8 09 00 00 00 c3",
        "62, 10, f3 0f 1e fa b8 0a 00 00 00 c3",
        "62, 2147483647, f3 0f 1e fa 55 48 89 e5 b8 ff ff ff 7f 5d c3",
        "183, 9, 20 01 80 52 c0 03 5f d6",
        "183, 2147483647, 5f 24 03 d5 00 00 b0 12 c0 03 5f d6"
    })
    void theDeclaredVersionIsReadFromTheCode(int machine, int version, String code) throws IOException {
        int[] bytes = Set.of(code).stream()
                .flatMap(text -> List.of(text.split(" ", -1)).stream())
                .mapToInt(text -> Integer.parseInt(text, 16))
                .toArray();
        AddonReport report = report(new ElfFixture(machine)
                .exports("node_api_module_get_api_version_v1")
                .code(bytes));
        assertEquals(version, report.registration().declaredVersion().orElseThrow());
    }

    @Test
    void codeThatIsNotPlainTellsNoVersion() throws IOException {
        AddonReport report =
                report(library().exports("node_api_module_get_api_version_v1").code(0xe8, 0, 0, 0, 0));
        assertTrue(report.registration().declaredVersion().isEmpty());
    }

    @Test
    void aVersionBeyondTheSupportedOneIsAnObstacle() throws IOException {
        AddonReport report = report(new ElfFixture(ElfFixture.thisMachine())
                .exports("napi_register_module_v1", "node_api_module_get_api_version_v1")
                .code(
                        ElfFixture.thisMachine() == ElfFixture.X86_64
                                ? new int[] {0xb8, 11, 0, 0, 0}
                                : new int[] {0x60, 0x01, 0x80, 0x52}));
        assertEquals(List.of("requires Node-API version 11, the newest supported is 10"), report.obstacles());
        assertEquals(Optional.empty(), report.refusal());
    }

    @Test
    void versionsThatTheCLibraryLacksAreAnObstacle() throws IOException {
        AddonReport report = report(library()
                .exports("napi_register_module_v1")
                .needsVersion("GLIBC_2.9")
                .needsVersion("GLIBC_2.99")
                .needsVersion("GLIBC_2.10"));
        assertEquals(Optional.of("2.99"), report.libc().newestVersion());
        if (SystemLibc.versions().isPresent()) {
            assertEquals(List.of("needs a newer C library, with GLIBC_2.99"), report.obstacles());
        }
    }

    @Test
    void anAddonForMuslIsRecognised() throws IOException {
        AddonReport report = report(new ElfFixture(ElfFixture.thisMachine())
                .needs("libc.musl-x86_64.so.1")
                .needsVersion("GLIBC_2.0")
                .exports("napi_register_module_v1"));
        assertEquals("musl", report.libc().name());
        assertEquals(Set.of(), report.libc().missingVersions());
    }

    @Test
    void anAddonForAnotherProcessorIsRefusedByName() throws IOException {
        boolean isArm = ElfFixture.thisMachine() == ElfFixture.AARCH64;
        AddonReport report = report(new ElfFixture(isArm ? ElfFixture.X86_64 : ElfFixture.AARCH64));
        String built = isArm ? "x86_64" : "aarch64";
        assertEquals(Optional.of("built for " + built + ", this is " + HERE), report.refusal());
    }

    @Test
    void anAddonThatNeedsV8IsRefusedWithTheSymbol() throws IOException {
        AddonReport report = report(library()
                .exports("napi_register_module_v1")
                .imports("_ZN4node25AddEnvironmentCleanupHookEPN2v87IsolateEPFvPvES3_", "_ZN2v85Array3NewEv"));
        assertTrue(report.refusal().orElseThrow().startsWith("needs V8"));
        assertTrue(report.refusal().orElseThrow().endsWith("(it imports node::AddEnvironmentCleanupHook and 1 more)"));
    }

    @Test
    void anEntryPointOfOneReleaseOfNodeIsRefused() throws IOException {
        AddonReport report = report(library().exports("node_register_module_v115"));
        assertEquals(Optional.of("needs V8: its only entry point is node_register_module_v115"), report.refusal());
    }

    @Test
    void aLibraryWithoutEntryPointIsRefused() throws IOException {
        assertEquals(
                Optional.of(
                        "no entry point: it neither exports napi_register_module_v1 nor calls napi_module_register"),
                report(library().exports("add")).refusal());
    }

    @Test
    void aLibraryWhoseDependencyMayRegisterItIsTried() throws IOException {
        assertEquals(
                Optional.empty(), report(library().needs("libreal-addon.so")).refusal());
    }

    @Test
    void anObjectFileIsNoLibrary() throws IOException {
        assertEquals(
                Optional.of("not a shared library: an object file"),
                report(library().type(ElfHeader.OBJECT_FILE)).refusal());
    }

    @Test
    void aTruncatedLibraryIsRefusedBeforeTheLoaderTouchesIt() throws IOException {
        byte[] whole = library().exports("napi_register_module_v1").bytes();
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertEquals(
                Optional.of(
                        "damaged: it ends after " + half.length + " bytes and has " + whole.length + " (truncated?)"),
                report(half).refusal());
    }

    @Test
    void otherFilesAreNamed() throws IOException {
        assertEquals(
                Optional.of("not a shared library: an empty file"),
                report(new byte[0]).refusal());
        assertEquals(Optional.of("not a shared library: a text file"), text("module.exports = 1;\n"));
        assertEquals(
                Optional.of("not a shared library: a Git LFS pointer instead of the file"),
                text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"));
        assertEquals(
                Optional.of("not a shared library: no known binary format"),
                report((byte) 1, (byte) 2, (byte) 3, (byte) 0xff).refusal());
        assertEquals(
                Optional.of("built for macOS (aarch64), this is " + HERE),
                report((byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe, (byte) 12, (byte) 0, (byte) 0, (byte) 1)
                        .refusal());
    }

    private Optional<String> text(String text) throws IOException {
        return report(text.getBytes(StandardCharsets.UTF_8)).refusal();
    }

    @Test
    void whatIsNotThereOrADirectoryIsNamed() {
        assertEquals(
                Optional.of("no such file"),
                AddonReport.of(folder.resolve("absent.node")).refusal());
        assertEquals(Optional.of("is a directory"), AddonReport.of(folder).refusal());
    }

    @Test
    void theLoadersReportRefusesTheSame() throws IOException {
        Path file =
                library().exports("add").imports("dlsym").holds("napi_get_null").write(folder.resolve("a.node"));
        assertEquals(
                AddonReport.of(file).refusal(), AddonReport.forLoading(file).refusal());
        assertEquals(Set.of(), AddonReport.forLoading(file).imports().lookedUp());
    }

    @Test
    void aLibraryOfTheJdkIsReadAndHasNoEntryPoint() {
        AddonReport report = AddonReport.of(Path.of(System.getProperty("java.home"), "lib", "libzip.so"));
        assertEquals(FileFormat.ELF64, report.format());
        assertEquals(Architecture.ofThisMachine(), report.architecture());
        assertEquals(Optional.empty(), report.damage());
        assertEquals(Set.of(), report.registration().entryPoints());
        assertTrue(report.neededLibraries().contains("libjvm.so"));
    }
}
