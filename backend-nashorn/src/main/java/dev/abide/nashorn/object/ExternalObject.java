package dev.abide.nashorn.object;

/** A JavaScript object without prototype and properties that stands for a Java object. */
@SuppressWarnings("serial") // never serialized
public final class ExternalObject extends HostObject {
    public final Object payload;

    public ExternalObject(Object payload) {
        super(null);
        this.payload = payload;
        preventExtensions();
    }
}
