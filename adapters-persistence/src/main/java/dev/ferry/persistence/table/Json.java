package dev.ferry.persistence.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts and lists as JSON text: the same text for the same content. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final TypeReference<Map<String, Object>> MAPS = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> LISTS_OF_MAPS = new TypeReference<>() {};
    private static final TypeReference<List<String>> LISTS = new TypeReference<>() {};
    private static final TypeReference<Object> ANYTHING = new TypeReference<>() {};
    private static final String NOTHING = "[]";

    private Json() {}

    public static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalArgumentException("not to be written as JSON: " + value, bug);
        }
    }

    public static Map<String, Object> map(String json) {
        return read(json, MAPS);
    }

    /** Whatever it is: an object as a map, an array as a list, and what is no JSON as the text that it is. */
    public static Object any(String json) {
        try {
            return MAPPER.readValue(json, ANYTHING);
        } catch (JsonProcessingException _) {
            return json;
        }
    }

    public static List<String> list(String json) {
        return json.equals(NOTHING) ? List.of() : read(json, LISTS);
    }

    /** An array of objects. */
    public static List<Map<String, Object>> maps(String json) {
        return read(json, LISTS_OF_MAPS);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("the database holds what is no JSON", bug);
        }
    }
}
