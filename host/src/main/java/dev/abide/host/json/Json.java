package dev.abide.host.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.jr.ob.JSON;

/**
 * Reads JSON text, for {@code package.json}: objects as {@link Map} in the order of the text (conditions are tried in
 * that order), arrays as {@link List}, strings, {@link Number}, {@link Boolean}, {@code null}.
 */
public final class Json {
    private Json() {}

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException if it is no JSON, with the position
     */
    public static @Nullable Object parse(String text) {
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
}
