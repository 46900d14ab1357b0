package dev.abide.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The module rules of ARCHITECTURE.md, checked on the classes: the launcher's class path knows no module boundary. */
class ModuleRulesTest {
    /** What everybody may use; the rest of what a backend uses is its engine. */
    private static final String[] SHARED = {"java..", "dev.abide..", "org.jspecify.."};

    private static final JavaClasses ABIDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.abide");

    @ParameterizedTest
    @CsvSource({
        "dev.abide,         dev.abide",
        "dev.abide.spi..,   dev.abide.spi..",
        "dev.abide.ecma..,   dev.abide.ecma..|dev.abide.spi..",
        "dev.abide.bridge.., dev.abide.bridge..|dev.abide.spi..",
        "dev.abide.downlevel.., dev.abide.downlevel..",
        "dev.abide.host..,  dev.abide.host..|dev.abide|dev.abide.bridge..|dev.abide.downlevel|dev.abide.downlevel.cache|dev.abide.downlevel.esm|dev.abide.ecma..|dev.abide.spi..",
        "dev.abide.cli..,   dev.abide.cli..|dev.abide|dev.abide.bridge.inspect|dev.abide.host.json",
        "dev.abide.projects.., dev.abide.projects..|dev.abide.cli.process|dev.abide.cli.suite|dev.abide.cli.text|dev.abide.host.json",
    })
    void aModuleKnowsOnlyTheModulesBelowIt(String module, String known) {
        assertTrue(ABIDE.stream().anyMatch(resideInAPackage(module)), module + " has no classes to check");
        noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.abide..").and(not(resideInAnyPackage(known.split("\\|")))))
                .check(ABIDE);
    }

    static List<String> engines() {
        return Tree.engines();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aBackendKnowsTheSpiAndTheStandardOnly(String engine) {
        aModuleKnowsOnlyTheModulesBelowIt(backend(engine), backend(engine) + "|dev.abide.ecma..|dev.abide.spi..");
    }

    private static String backend(String engine) {
        return "dev.abide." + engine + "..";
    }

    /** The packages that backends use, up to the third name, with all that is below. */
    private static String[] packagesOfEngines() {
        DescribedPredicate<JavaClass> isBackend = resideInAnyPackage(
                engines().stream().map(ModuleRulesTest::backend).toArray(String[]::new));
        return ABIDE.stream()
                .filter(isBackend)
                .flatMap(backend -> backend.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(not(resideInAnyPackage(SHARED)).and(not(JavaClass.Predicates.resideInAPackage(""))))
                .map(used -> used.getPackageName().replaceFirst("^([^.]+\\.[^.]+(?:\\.[^.]+)?).*", "$1.."))
                .distinct()
                .toArray(String[]::new);
    }

    @Test
    void everyBackendIsAnEngine() throws IOException {
        try (Stream<Path> folders = Files.list(Tree.ROOT)) {
            assertEquals(
                    folders.map(folder -> folder.getFileName().toString())
                            .filter(name -> name.startsWith("backend-"))
                            .map(name -> name.substring("backend-".length()))
                            .sorted()
                            .toList(),
                    engines().stream().sorted().toList(),
                    "a backend stands in engines/pom.xml");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.abide",
                "dev.abide.spi..",
                "dev.abide.bridge..",
                "dev.abide.downlevel..",
                "dev.abide.ecma..",
                "dev.abide.host..",
                "dev.abide.cli.."
            })
    void onlyABackendKnowsItsEngine(String module) {
        noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(resideInAnyPackage(packagesOfEngines()))
                .check(ABIDE);
    }

    @Test
    void theApiShowsNoNativeMemory() {
        noClasses()
                .that()
                .resideInAPackage("dev.abide")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.foreign..")
                .check(ABIDE);
    }

    @Test
    void onlyTheBridgeCallsNativeCodeAndTheHostThatOfTheSystem() {
        noClasses()
                .that()
                .resideInAPackage("dev.abide..")
                .and()
                .resideOutsideOfPackages("dev.abide.bridge..", "dev.abide.host.system")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.foreign.Linker")
                .check(ABIDE);
    }
}
