package dev.abide.host.message;

import dev.abide.spi.ElementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How views are named: by V8 with a letter, by {@code v8.serialize} of Node.js with a number. No element type means
 * DataView.
 */
final class ViewTypes {
    private static final List<ElementType> BY_INDEX = List.of(
            ElementType.INT8,
            ElementType.UINT8,
            ElementType.UINT8_CLAMPED,
            ElementType.INT16,
            ElementType.UINT16,
            ElementType.INT32,
            ElementType.UINT32,
            ElementType.FLOAT32,
            ElementType.FLOAT64);

    private static final int DATA_VIEW = 9;

    /** The number of Node's Buffer. */
    static final int BUFFER = 10;

    private static final int BIGINT64 = 11;
    private static final int BIGUINT64 = 12;

    private ViewTypes() {}

    static int letterOf(@Nullable ElementType type) {
        return switch (type) {
            case null -> '?';
            case INT8 -> 'b';
            case UINT8 -> 'B';
            case UINT8_CLAMPED -> 'C';
            case INT16 -> 'w';
            case UINT16 -> 'W';
            case INT32 -> 'd';
            case UINT32 -> 'D';
            case FLOAT16 -> 'h';
            case FLOAT32 -> 'f';
            case FLOAT64 -> 'F';
            case BIGINT64 -> 'q';
            case BIGUINT64 -> 'Q';
        };
    }

    static @Nullable ElementType ofLetter(long letter) {
        for (ElementType type : ElementType.values()) {
            if (letterOf(type) == letter) {
                return type;
            }
        }
        if (letter == letterOf(null)) {
            return null;
        }
        throw new MalformedException();
    }

    static int indexOf(@Nullable ElementType type, boolean isBuffer) {
        if (isBuffer) {
            return BUFFER;
        }
        return switch (type) {
            case null -> DATA_VIEW;
            case BIGINT64 -> BIGINT64;
            case BIGUINT64 -> BIGUINT64;
            default -> BY_INDEX.indexOf(type);
        };
    }

    static @Nullable ElementType ofIndex(long index) {
        if (index == DATA_VIEW) {
            return null;
        }
        if (index == BUFFER) {
            return ElementType.UINT8;
        }
        if (index == BIGINT64) {
            return ElementType.BIGINT64;
        }
        if (index == BIGUINT64) {
            return ElementType.BIGUINT64;
        }
        if (index < 0 || index >= BY_INDEX.size()) {
            throw new MalformedException();
        }
        return BY_INDEX.get((int) index);
    }
}
