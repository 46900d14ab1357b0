package dev.abide.nashorn.object;

import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.Symbol;

/**
 * A slot of the host in an object that the engine made: a property under a symbol that no script gets to see, since
 * every function that lists symbols leaves it out ({@link #isHidden}).
 *
 * <p>A weak map was measured against: it frees the data of a dead object only when it is used again, which may be
 * never, and a {@code put} costs 100–200 ns against 35.
 */
@SuppressWarnings("ReferenceEquality") // a symbol has identity and no other equality
public final class HiddenSlot {
    private static final int FLAGS = Property.NOT_ENUMERABLE | Property.NOT_WRITABLE | Property.NOT_CONFIGURABLE;

    /** Holds the data, so that the property itself is constant, as it must be in a frozen object. */
    private static final class Cell {
        private @Nullable Object data;
    }

    /** The host's data. */
    public static final HiddenSlot ASSOCIATION = new HiddenSlot("association");

    /** The views of an ArrayBuffer. */
    public static final HiddenSlot VIEWS = new HiddenSlot("views");

    /** What tells a SharedArrayBuffer from an ArrayBuffer. */
    public static final HiddenSlot SHARED = new HiddenSlot("shared");

    /** The {@link Birth} of an error, or of whatever was thrown. */
    public static final HiddenSlot BIRTH = new HiddenSlot("birth");

    private final Symbol key;

    private HiddenSlot(String name) {
        key = new Symbol("dev.abide." + name);
    }

    public static boolean isHidden(@Nullable Object key) {
        return key == ASSOCIATION.key || key == VIEWS.key || key == SHARED.key || key == BIRTH.key;
    }

    @Nullable
    public Object get(ScriptObject target) {
        Cell cell = cell(target);
        return cell == null ? null : cell.data;
    }

    public void put(ScriptObject target, @Nullable Object data) {
        Cell cell = cell(target);
        if (cell == null) {
            cell = new Cell();
            // Not bothered by a frozen object, unlike a definition.
            target.addOwnProperty(key, FLAGS, cell);
        }
        cell.data = data;
    }

    private @Nullable Cell cell(ScriptObject target) {
        Property property = target.getMap().findProperty(key);
        return property == null ? null : (Cell) property.getObjectValue(target, target);
    }
}
