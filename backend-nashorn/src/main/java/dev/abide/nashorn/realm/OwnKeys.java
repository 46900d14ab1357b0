package dev.abide.nashorn.realm;

import dev.abide.nashorn.object.Birth;
import dev.abide.nashorn.object.HiddenSlot;
import dev.abide.nashorn.object.Proxied;
import dev.abide.spi.Scripts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayIndex;

/** The keys that an object has itself, as scripts may see them. */
public final class OwnKeys {
    /** Nashorn has it in front of {@code length} and {@code name}. */
    private static final String PROTOTYPE = "prototype";

    private OwnKeys() {}

    /** [[OwnPropertyKeys]]: strings, then symbols; of a proxy, what its trap says. */
    static List<Object> of(ScriptObject object) {
        if (object instanceof Proxied proxy) {
            return proxy.methods().ownKeys();
        }
        List<Object> keys = names(object);
        keys.addAll(symbols(object));
        return keys;
    }

    /** The keys of an object that is no proxy, without those of its array data. */
    static Object[] besideElements(ScriptObject object) {
        return Stream.of(object.getMap().getProperties())
                .map(Property::getKey)
                .filter(key -> !HiddenSlot.isHidden(key) && !isEngineKey(object, key))
                .toArray();
    }

    /** Own symbols without our hidden ones. */
    public static List<Object> symbols(ScriptObject object) {
        List<Object> symbols = new ArrayList<>();
        Collections.addAll(symbols, (Object[]) object.getOwnSymbols(true));
        symbols.removeIf(HiddenSlot::isHidden);
        return symbols;
    }

    /** Own string keys in the order of the standard. */
    public static List<Object> names(ScriptObject object) {
        if (object instanceof Proxied) {
            return List.of((Object[]) object.getOwnKeys(true));
        }
        List<Object> indices = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        for (String name : object.getOwnKeys(true)) {
            if (ArrayIndex.isValidArrayIndex(ArrayIndex.getArrayIndex(name))) {
                indices.add(name);
            } else if (!isEngineKey(object, name)) {
                names.add(name);
            }
        }
        if (object.getMap().containsArrayKeys()) {
            indices.sort((left, right) -> Long.compare(
                    ArrayIndex.toLongIndex(ArrayIndex.getArrayIndex(left)),
                    ArrayIndex.toLongIndex(ArrayIndex.getArrayIndex(right))));
        }
        if (object instanceof ScriptFunction && names.remove(PROTOTYPE)) {
            names.add(Math.min(names.size(), 2), PROTOTYPE);
        }
        indices.addAll(names);
        return indices;
    }

    /**
     * Tells what Nashorn keeps with an object beside its properties: the exception that it was thrown by, and, in a
     * strict function, what may not be asked for; and what converted code keeps with the global object.
     */
    static boolean isEngineKey(ScriptObject object, Object key) {
        if (!(object instanceof ScriptFunction) || !(key.equals("arguments") || key.equals("caller"))) {
            return Birth.EXCEPTION.equals(key)
                    || (object instanceof Global && key.toString().startsWith(Scripts.HIDDEN));
        }
        Property found = object.getMap().findProperty(key);
        return found != null && found.isAccessorProperty() && !found.isConfigurable();
    }
}
