package dev.abide.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Packages are rooms: none is overcrowded, each says what it is for, and no two need each other. */
class PackageRulesTest {
    private static final int MOST_CLASSES = 30;

    private static final JavaClasses ABIDE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.abide");

    private static final SliceAssignment BY_PACKAGE = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().assignedFrom(BY_PACKAGE).should().beFreeOfCycles().check(ABIDE);
    }

    @Test
    void noPackageHasMoreThanThirtyClasses() {
        Map<Path, Long> crowds = Tree.files(".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        crowds.values().removeIf(count -> count <= MOST_CLASSES);
        assertEquals(Map.of(), crowds);
    }

    @Test
    void everyPackageSaysWhatBelongsThere() {
        Set<Path> folders = Tree.files(".java").stream().map(Path::getParent).collect(Collectors.toSet());
        List<String> silent = folders.stream()
                .filter(folder -> Tree.name(folder).contains("src/main/java/dev"))
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(Tree::name)
                .sorted()
                .toList();
        assertEquals(List.of(), silent);
    }
}
