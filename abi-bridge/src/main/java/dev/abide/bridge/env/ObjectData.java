package dev.abide.bridge.env;

import org.jspecify.annotations.Nullable;

/**
 * What the bridge keeps in the hidden slot of a JavaScript object; shared by all addons of a runtime, as in Node. Never
 * refers to the object strongly.
 */
public final class ObjectData {
    private @Nullable Object wrap;
    private @Nullable Object brand;
    private @Nullable TypeTag typeTag;

    /** A {@code napi_type_tag}; one of zeros is a tag too. */
    public record TypeTag(long lower, long upper) {}

    /** Returns the wrap's reference, if the object is wrapped. */
    public @Nullable Object wrap() {
        return wrap;
    }

    /** Sets or, with {@code null}, removes the wrap. */
    public void setWrap(@Nullable Object reference) {
        wrap = reference;
    }

    /** Returns the native class whose constructor made the object. */
    public @Nullable Object brand() {
        return brand;
    }

    /** Sets the native class whose constructor made the object. */
    public void setBrand(Object nativeClass) {
        brand = nativeClass;
    }

    /** Returns the type tag, or {@code null} if untagged. */
    public @Nullable TypeTag typeTag() {
        return typeTag;
    }

    /** Sets the type tag. */
    public void setTypeTag(TypeTag tag) {
        typeTag = tag;
    }
}
