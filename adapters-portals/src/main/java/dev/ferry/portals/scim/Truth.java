package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.JsonNode;

/** A boolean, which some servers write as a text: {@code "True"}. */
final class Truth {
    private Truth() {}

    static boolean of(JsonNode value) {
        return value.isTextual() ? "true".equalsIgnoreCase(value.textValue()) : value.asBoolean(false);
    }
}
