package dev.abide.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The module rules of ARCHITECTURE.md, checked on the classes: the launcher's class path knows no module boundary. */
class ModuleRulesTest {
    private static final String[] ENGINES = {
        "com.oracle.js..",
        "com.oracle.truffle..",
        "org.graalvm..",
        "org.mozilla..",
        "org.openjdk.nashorn..",
        "jdk.dynalink.."
    };
    private static final JavaClasses ABIDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.abide");

    @ParameterizedTest
    @CsvSource({
        "dev.abide,         dev.abide",
        "dev.abide.spi..,   dev.abide.spi..",
        "dev.abide.ecma..,   dev.abide.ecma..|dev.abide.spi..",
        "dev.abide.bridge.., dev.abide.bridge..|dev.abide.spi..",
        "dev.abide.host..,  dev.abide.host..|dev.abide|dev.abide.bridge..|dev.abide.ecma..|dev.abide.spi..",
        "dev.abide.graal..,   dev.abide.graal..|dev.abide.spi..",
        "dev.abide.rhino..,   dev.abide.rhino..|dev.abide.ecma..|dev.abide.spi..",
        "dev.abide.nashorn.., dev.abide.nashorn..|dev.abide.ecma..|dev.abide.spi..",
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

    @ParameterizedTest
    @ValueSource(strings = {"dev.abide.ecma", "dev.abide.graal", "dev.abide.rhino", "dev.abide.nashorn"})
    void thePackagesOfAModuleFormNoCycle(String module) {
        slices().matching("dev.abide.(**)")
                .should()
                .beFreeOfCycles()
                .check(ABIDE.that(resideInAPackage(module + "..")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.abide",
                "dev.abide.spi..",
                "dev.abide.ecma..",
                "dev.abide.bridge..",
                "dev.abide.host..",
                "dev.abide.cli.."
            })
    void onlyABackendKnowsItsEngine(String module) {
        noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(resideInAnyPackage(ENGINES))
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
    void onlyTheBridgeCallsNativeCode() {
        noClasses()
                .that()
                .resideInAPackage("dev.abide..")
                .and()
                .resideOutsideOfPackage("dev.abide.bridge..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.foreign.Linker")
                .check(ABIDE);
    }
}
