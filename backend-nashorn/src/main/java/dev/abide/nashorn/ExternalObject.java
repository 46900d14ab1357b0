package dev.abide.nashorn;

/** A JavaScript object without prototype and properties that stands for a Java object. */
@SuppressWarnings("serial") // never serialized
final class ExternalObject extends HostObject {
    final Object payload;

    ExternalObject(Object payload) {
        super(null);
        this.payload = payload;
        preventExtensions();
    }
}
