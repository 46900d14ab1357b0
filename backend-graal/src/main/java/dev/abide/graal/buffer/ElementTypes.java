package dev.abide.graal.buffer;

import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.array.TypedArrayFactory;
import dev.abide.spi.ElementType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The engine's element types and the SPI's, paired by the name of the constructor. */
final class ElementTypes {
    private static final Map<ElementType, TypedArrayFactory> FACTORIES = new EnumMap<>(ElementType.class);
    private static final Map<TypedArrayFactory, ElementType> TYPES = new EnumMap<>(TypedArrayFactory.class);

    static {
        for (TypedArrayFactory factory : TypedArrayFactory.values()) {
            for (ElementType type : ElementType.values()) {
                if (type.constructorName().equals(Strings.toJavaString(factory.getName()))) {
                    FACTORIES.put(type, factory);
                    TYPES.put(factory, type);
                }
            }
        }
    }

    private ElementTypes() {}

    static TypedArrayFactory factoryOf(ElementType type) {
        return Objects.requireNonNull(FACTORIES.get(type));
    }

    static ElementType of(TypedArrayFactory factory) {
        return Objects.requireNonNull(TYPES.get(factory));
    }
}
