package dev.abide.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the packages within a module, so that a listing of them can be read from the bottom to the top. */
class PackageRulesTest {
    private static final int LARGEST = 30;
    private static final JavaClasses ABIDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.abide");

    @ParameterizedTest
    @ValueSource(strings = "dev.abide.host")
    void packagesOfAModuleAreInNoCircle(String module) {
        slices().matching(module + ".(**)").should().beFreeOfCycles().check(ABIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = "dev.abide.host")
    void aPackageHasAtMostThirtyClasses(String module) {
        Map<String, Long> tooLarge = ABIDE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .filter(name -> name.equals(module) || name.startsWith(module + "."))
                .collect(groupingBy(name -> name, counting()));
        tooLarge.values().removeIf(count -> count <= LARGEST);
        assertEquals(Map.of(), tooLarge);
    }
}
