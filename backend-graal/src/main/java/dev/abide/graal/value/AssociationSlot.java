package dev.abide.graal.value;

import org.jspecify.annotations.Nullable;

/**
 * An object of ours with a Java field for the host's data: reading it is a load, where a property under a hidden key
 * takes a look-up, and writing it does not give the object a shape of its own.
 */
public interface AssociationSlot {
    @Nullable
    Object association();

    void associate(Object data);
}
