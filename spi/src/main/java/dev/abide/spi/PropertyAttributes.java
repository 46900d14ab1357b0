package dev.abide.spi;

/**
 * Bits of the attributes of a property, as {@code int}.
 *
 * @since 1
 */
public final class PropertyAttributes {
    /** The value can be changed. Not set for accessors. */
    public static final int WRITABLE = 1;

    /** The property shows up in {@code for…in} and {@code Object.keys}. */
    public static final int ENUMERABLE = 2;

    /** The property can be deleted and redefined. */
    public static final int CONFIGURABLE = 4;

    /** The property is an accessor; set in results only. */
    public static final int ACCESSOR = 8;

    /** The result for a property that does not exist. */
    public static final int ABSENT = -1;

    private PropertyAttributes() {}
}
