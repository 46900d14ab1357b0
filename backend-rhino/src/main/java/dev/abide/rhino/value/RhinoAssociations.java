package dev.abide.rhino.value;

import dev.abide.spi.Associations;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptableObject;

/** Hidden data: a field in our own objects, Rhino's own map of associated values in the others. */
public final class RhinoAssociations implements Associations {
    private static final Object KEY = new Object();

    @Override
    public @Nullable Object get(Object target) {
        if (target instanceof Slotted slotted) {
            return slotted.hidden();
        }
        Cell cell = (Cell) ((ScriptableObject) target).getAssociatedValue(KEY);
        return cell == null ? null : cell.data;
    }

    @Override
    public void put(Object target, Object data) {
        if (target instanceof Slotted slotted) {
            slotted.hide(data);
            return;
        }
        // The map keeps the first value associated with a key for good, hence the cell.
        ScriptableObject object = (ScriptableObject) target;
        Cell cell = (Cell) object.getAssociatedValue(KEY);
        if (cell == null) {
            cell = (Cell) object.associateValue(KEY, new Cell());
        }
        cell.data = data;
    }

    private static final class Cell {
        private @Nullable Object data;
    }
}
