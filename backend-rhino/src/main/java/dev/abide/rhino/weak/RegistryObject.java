package dev.abide.rhino.weak;

import dev.abide.rhino.engine.Calls;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** A FinalizationRegistry. Its cells live as long as it does: nobody is told of targets if it is gone itself. */
final class RegistryObject extends ScriptableObject {
    private final Callable cleanup;
    private final Set<Cell> cells = new HashSet<>();

    RegistryObject(Callable cleanup) {
        this.cleanup = cleanup;
    }

    void add(Cell cell) {
        cells.add(cell);
    }

    boolean remove(Cell cell) {
        return cells.remove(cell);
    }

    boolean removeAll(Object token) {
        return cells.removeIf(cell -> cell.hasToken(token));
    }

    void cleanUp(Context context, Scriptable global, @Nullable Object held) {
        cleanup.call(context, global, Calls.noReceiver(cleanup, global), new Object[] {held});
    }

    @Override
    public String getClassName() {
        return "FinalizationRegistry";
    }
}
