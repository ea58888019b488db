package dev.unbus.catalog.failed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Headers as the database keeps them. */
public final class HeaderList {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Header>> HEADERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, @Nullable String>> EDIT = new TypeReference<>() {};

    private HeaderList() {}

    /** The text of these headers. */
    public static String write(List<Header> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("names and texts can always be written", impossible);
        }
    }

    /** The text of headers that were changed; null is one that was left out. */
    public static String writeEdit(Map<String, @Nullable String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("names and texts can always be written", impossible);
        }
    }

    /** The changed headers that {@link #writeEdit} wrote; none of null. */
    public static Map<String, @Nullable String> readEdit(@Nullable String text) {
        try {
            return text == null ? Map.of() : JSON.readValue(text, EDIT);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the database holds headers that are none", broken);
        }
    }

    /** The headers that {@link #write} wrote. */
    public static List<Header> read(String text) {
        try {
            return JSON.readValue(text, HEADERS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the database holds headers that are none", broken);
        }
    }
}
