package dev.abide.ecma;

import org.jspecify.annotations.Nullable;

/**
 * A Property Descriptor of the standard. What it does not say is {@link #ABSENT}, and {@code null} for a flag.
 *
 * @param value the value, if it is that of a data property
 * @param getter a function or {@code undefined}
 * @param setter a function or {@code undefined}
 */
@SuppressWarnings("ReferenceEquality") // the mark of what is absent has identity and no other equality
public record Descriptor(
        @Nullable Object value,
        @Nullable Object getter,
        @Nullable Object setter,
        @Nullable Boolean writable,
        @Nullable Boolean enumerable,
        @Nullable Boolean configurable) {
    /** In place of a value, getter or setter of which nothing is said. */
    public static final Object ABSENT = new Object();

    /** Returns the complete descriptor of a data property. */
    public static Descriptor ofData(
            @Nullable Object value, boolean isWritable, boolean isEnumerable, boolean isConfigurable) {
        return new Descriptor(value, ABSENT, ABSENT, isWritable, isEnumerable, isConfigurable);
    }

    /** Returns the complete descriptor of an accessor; the functions are {@code undefined} if there are none. */
    public static Descriptor ofAccessor(Object getter, Object setter, boolean isEnumerable, boolean isConfigurable) {
        return new Descriptor(ABSENT, getter, setter, null, isEnumerable, isConfigurable);
    }

    /** Returns a descriptor that says nothing but the value. */
    public static Descriptor ofValue(@Nullable Object value) {
        return new Descriptor(value, ABSENT, ABSENT, null, null, null);
    }

    /** Whether it speaks of a getter or a setter. */
    public boolean isAccessor() {
        return hasGetter() || hasSetter();
    }

    /** Whether it speaks of a value or of assignments. */
    public boolean isData() {
        return hasValue() || writable != null;
    }

    /** Whether it speaks of a value. */
    public boolean hasValue() {
        return value != ABSENT;
    }

    /** Whether it speaks of a getter. */
    public boolean hasGetter() {
        return getter != ABSENT;
    }

    /** Whether it speaks of a setter. */
    public boolean hasSetter() {
        return setter != ABSENT;
    }

    /** Whether it says that the value can be assigned. */
    public boolean isWritable() {
        return writable != null && writable;
    }

    /** Whether it says that the property is listed. */
    public boolean isEnumerable() {
        return enumerable != null && enumerable;
    }

    /** Whether it says that the property can be deleted and changed. */
    public boolean isConfigurable() {
        return configurable != null && configurable;
    }
}
