package dev.abide.bridge.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.library.Downcalls;
import dev.abide.bridge.library.NativeLibrary;
import dev.abide.bridge.memory.Layout;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;
import dev.abide.bridge.row.VTable;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void thereAreAllFunctionsOfNodeApi() {
        assertEquals(161, Rows.all().size());
        assertEquals(
                155,
                Rows.all().stream()
                        .filter(row -> Rows.of(row).since() != Row.EXPERIMENTAL)
                        .count());
    }

    @Test
    void everyFunctionIsExportedByTheNativeLibrary() {
        for (Method row : Rows.all()) {
            assertNotEquals(0, NativeLibrary.symbol(row.getName()), row.getName());
            if (!Rows.of(row).alias().isEmpty()) {
                assertNotEquals(0, NativeLibrary.symbol(Rows.of(row).alias()), row.getName());
            }
        }
    }

    @Test
    void whatCServesStandsInTheFileOfItsChapter() throws IOException {
        Path sources = Path.of(System.getProperty("abide.root"), "abi-bridge/src/main/c");
        for (Method row : Rows.all()) {
            if (row.isAnnotationPresent(ServedInC.class)) {
                String chapter = row.getDeclaringClass().getSimpleName();
                String file = chapter.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT) + ".c";
                String text = Files.readString(sources.resolve(file));
                assertTrue(
                        text.contains(row.getName() + "(")
                                || text.contains("(" + row.getName() + ")")
                                || text.contains("(" + row.getName() + ", "),
                        () -> file + " does not serve " + row.getName());
            }
        }
    }

    @Test
    void theSlotsOfBothVTablesAreFilledOnce() {
        Map<VTable, BitSet> filled = new EnumMap<>(VTable.class);
        for (Method row : Rows.all()) {
            Row declared = Rows.of(row);
            if (declared.slot() != Row.NO_SLOT) {
                BitSet slots = filled.computeIfAbsent(declared.table(), table -> new BitSet());
                assertTrue(!slots.get(declared.slot()), () -> row.getName() + " takes a slot that is taken");
                slots.set(declared.slot());
            }
        }
        for (VTable table : VTable.values()) {
            assertEquals(table.size(), filled.get(table).cardinality(), () -> table + " has gaps");
        }
    }

    @Test
    void aRowTakesTheEnvFirstUnlessItsGateSaysOtherwise() {
        for (Method row : Rows.all()) {
            assertTrue(Modifier.isStatic(row.getModifiers()), row.getName());
            boolean takesEnv = row.getParameterCount() > 0 && row.getParameterTypes()[0] == Env.class;
            assertEquals(Rows.of(row).gate() != Gate.NO_ENV, takesEnv, row.getName());
        }
    }

    @Test
    void theOffsetsOfTheStructsAreTheCompilers() {
        int[] offsets = Layout.inOrder();
        for (int index = 0; index < offsets.length; index++) {
            int actual = Downcalls.layout(index);
            assertEquals(actual, offsets[index], "offset " + index);
        }
    }
}
