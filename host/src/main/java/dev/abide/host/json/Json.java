package dev.abide.host.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.jr.ob.JSON;

/**
 * Reads and writes JSON: objects as {@link Map} in the order of the text (a package's conditions are tried in that
 * order), arrays as {@link List}, strings, {@link Number}, {@link Boolean}, {@code null}.
 */
public final class Json {
    private static final JSON PRETTY =
            JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES);

    private Json() {}

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException if it is no JSON, with the position
     */
    public static @Nullable Object read(String text) {
        try (JsonParser parser = JSON.std.createParser(text)) {
            Object value = JSON.std.anyFrom(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("Unexpected text after the JSON value");
            }
            return value;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw new IllegalArgumentException(e.getOriginalMessage() + place, e);
        }
    }

    /** Returns the text of a value, indented, with a line end. */
    public static String write(Object value) {
        return PRETTY.asString(value) + "\n";
    }

    /** Returns a member that is an object, an empty one if there is none. */
    public static Map<?, ?> object(@Nullable Object value, String name) {
        return value instanceof Map<?, ?> map && map.get(name) instanceof Map<?, ?> member ? member : Map.of();
    }
}
