package dev.abide.bridge.env;

import dev.abide.spi.ObjectModel;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.Realm;
import dev.abide.spi.ValueKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the keys of an object, and of its prototypes, as {@code napi_get_all_property_names} specifies. */
public final class KeyCollector {
    private static final int SKIP_STRINGS = 8;
    private static final int SKIP_SYMBOLS = 16;
    private static final int ATTRIBUTES =
            PropertyAttributes.WRITABLE | PropertyAttributes.ENUMERABLE | PropertyAttributes.CONFIGURABLE;

    /** The largest array index is one less than the largest length. */
    private static final long MAX_INDEX = 0xFFFFFFFEL;

    private final Realm realm;
    private final ObjectModel objects;
    private final int filter;
    private final boolean indicesAsNumbers;
    private final List<Object> keys = new ArrayList<>();
    private final List<Object> indices = new ArrayList<>();
    private final List<Object> names = new ArrayList<>();

    /** The keys of the objects that were looked at, as far as {@link #seen} does not have them. */
    private final List<Object[]> before = new ArrayList<>();

    private final Set<Object> seen = new HashSet<>();

    /**
     * Prepares a collection.
     *
     * @param filter bits of {@code napi_key_filter}
     * @param indicesAsNumbers whether index keys are given as numbers
     */
    public KeyCollector(Realm realm, int filter, boolean indicesAsNumbers) {
        this.realm = realm;
        this.objects = realm.objects();
        this.filter = filter;
        this.indicesAsNumbers = indicesAsNumbers;
    }

    /** Returns the keys: of each object indices first; may run proxy traps. */
    public List<Object> collect(Object object, boolean includePrototypes) {
        collectOwn(object);
        if (includePrototypes) {
            Object prototype = objects.prototypeOf(object);
            while (prototype != null && isObject(prototype)) {
                collectOwn(prototype);
                prototype = objects.prototypeOf(prototype);
            }
        }
        return keys;
    }

    private boolean isObject(Object value) {
        ValueKind kind = realm.values().kindOf(value);
        return kind == ValueKind.OBJECT || kind == ValueKind.FUNCTION || kind == ValueKind.EXTERNAL;
    }

    private void collectOwn(Object object) {
        Object[] own = objects.ownKeys(object);
        for (Object key : own) {
            boolean symbol = realm.values().kindOf(key) == ValueKind.SYMBOL;
            if ((filter & (symbol ? SKIP_SYMBOLS : SKIP_STRINGS)) == 0
                    && passes(object, key)
                    && !isHidden(key, symbol)) {
                add(key, symbol);
            }
        }
        before.add(own);
        keys.addAll(indices);
        keys.addAll(names);
        indices.clear();
        names.clear();
    }

    /**
     * Tells whether an object before has a property of that key, be it filtered out or not: what it hides does not show
     * through. Asked for few keys: what prototypes have is seldom enumerable.
     */
    private boolean isHidden(Object key, boolean symbol) {
        if (before.isEmpty() && seen.isEmpty()) {
            return false;
        }
        for (Object[] own : before) {
            for (Object each : own) {
                seen.add(identity(each, realm.values().kindOf(each) == ValueKind.SYMBOL));
            }
        }
        before.clear();
        return seen.contains(identity(key, symbol));
    }

    private Object identity(Object key, boolean symbol) {
        return symbol ? key : realm.strings().textOf(key);
    }

    private boolean passes(Object object, Object key) {
        int wanted = filter & ATTRIBUTES;
        if (wanted == 0) {
            return true;
        }
        int attributes = objects.ownAttributes(object, key);
        if (attributes != PropertyAttributes.ABSENT && (attributes & PropertyAttributes.ACCESSOR) != 0) {
            // As V8: an accessor is not read-only.
            attributes |= PropertyAttributes.WRITABLE;
        }
        return attributes != PropertyAttributes.ABSENT && (attributes & wanted) == wanted;
    }

    private void add(Object key, boolean symbol) {
        long index = symbol ? -1 : indexOf(realm.strings().textOf(key));
        if (index < 0) {
            names.add(key);
        } else if (!indicesAsNumbers) {
            indices.add(key);
        } else if (index <= Integer.MAX_VALUE) {
            indices.add((int) index);
        } else {
            indices.add((double) index);
        }
    }

    /** Returns the array index that a name spells, or -1. */
    static long indexOf(String name) {
        int length = name.length();
        if (length == 0 || length > 10 || (length > 1 && name.charAt(0) == '0')) {
            return -1;
        }
        long index = 0;
        for (int at = 0; at < length; at++) {
            int digit = name.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index <= MAX_INDEX ? index : -1;
    }
}
