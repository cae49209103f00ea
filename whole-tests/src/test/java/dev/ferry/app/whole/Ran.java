package dev.ferry.app.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a run came to. */
record Ran(int exitCode, String output, String errors) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(output + errors, failure);
        }
    }
}
