package dev.ferry.cli.terminal;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.application.document.WithFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

/** Writes JSON as values come. Characters that could steer a terminal are escaped, which any reader of JSON undoes. */
public final class JsonWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactoryBuilder()
                    .characterEscapes(new UnsafeEscapes())
                    .build())
            .addMixIn(WithFacts.class, FactsAsMembers.class);
    private static final ObjectWriter LAID_OUT = MAPPER.writerWithDefaultPrettyPrinter();
    private static final int CHECKED_EVERY = 1_000;

    private final Terminal terminal;

    /** Writes the facts of a document as members of it. */
    interface FactsAsMembers {
        @JsonAnyGetter
        Map<String, Object> facts();
    }

    JsonWriter(Terminal terminal) {
        this.terminal = terminal;
    }

    /** One object, laid out for reading, with these members behind its own. */
    void object(Object document, Map<String, Object> more) {
        terminal.line(json(LAID_OUT, more.isEmpty() ? document : joined(document, more)));
    }

    private static ObjectNode joined(Object document, Map<String, Object> more) {
        ObjectNode joined = MAPPER.valueToTree(document);
        more.forEach((name, value) -> joined.putIfAbsent(name, MAPPER.valueToTree(value)));
        return joined;
    }

    /** An array with an element on each line. */
    void array(Stream<Object> documents) {
        long written = 0;
        String before = "[";
        for (Iterator<Object> left = documents.iterator(); left.hasNext(); before = ",") {
            terminal.line(before);
            terminal.text("  " + json(MAPPER.writer(), left.next()));
            written++;
            if (written % CHECKED_EVERY == 0) {
                terminal.requireOpen();
            }
        }
        terminal.line(written == 0 ? "[]" : "\n]");
    }

    /** One value in one line, for a cell of another format. */
    public static String compact(Object document) {
        return json(MAPPER.writer(), document);
    }

    private static String json(ObjectWriter writer, Object document) {
        try {
            return writer.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
