package dev.abide.bridge.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IdTableTest {
    @Test
    void anIdFindsItsObjectUntilThatIsRemoved() {
        IdTable<String> table = new IdTable<>();
        long id = table.add("a");
        assertEquals("a", table.get(id));
        assertEquals("a", table.remove(id));
        assertNull(table.get(id));
        assertNull(table.remove(id));
    }

    @Test
    void aPlaceUsedAgainHasAnotherId() {
        IdTable<String> table = new IdTable<>();
        long first = table.add("a");
        table.remove(first);
        long second = table.add("b");
        assertNotEquals(first, second);
        assertNull(table.get(first));
        assertEquals("b", table.get(second));
    }

    @Test
    void garbageFindsNothing() {
        IdTable<String> table = new IdTable<>();
        table.add("a");
        for (long garbage : new long[] {0, 1, -1, Long.MIN_VALUE, 0x7FFF_FFFF_FFFFL, 1L << 32}) {
            assertNull(table.get(garbage));
        }
    }

    @Property
    void itBehavesAsAMapThatInventsItsKeys(@ForAll List<Boolean> additions) {
        IdTable<Integer> table = new IdTable<>();
        Map<Long, Integer> model = new HashMap<>();
        for (int step = 0; step < additions.size(); step++) {
            if (additions.get(step) || model.isEmpty()) {
                Integer previous = model.put(table.add(step), step);
                assertNull(previous, "an id was given twice");
            } else {
                long id = model.keySet().iterator().next();
                assertEquals(model.remove(id), table.remove(id));
            }
            assertEquals(model.size(), table.size());
            model.forEach((id, value) -> assertEquals(value, table.get(id)));
        }
    }
}
