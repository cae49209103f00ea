package dev.ferry.cli.offer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.cli.terminal.Reply;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads a JSON object that is given in a file, or on standard input. */
public final class JsonInput {
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    /** A member that stands twice, or a second value behind the first, is a slip of whoever wrote it. */
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final FileInput files;
    private final Reply reply;

    @Inject
    JsonInput(FileInput files, Reply reply) {
        this.files = files;
        this.reply = reply;
    }

    /**
     * The members of the object, in their order; nothing where there is no such object, of which has been told why.
     *
     * @param file as it was typed; {@code -} is standard input
     */
    Optional<Map<String, Object>> read(String file) {
        return files.read(file).flatMap(bytes -> object(bytes).or(() -> noObject(file)));
    }

    private static Optional<Map<String, Object>> object(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readTree(bytes))
                    .filter(JsonNode::isObject)
                    .map(node -> MAPPER.convertValue(node, MEMBERS));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Optional<Map<String, Object>> noObject(String file) {
        reply.problem(reply.messages().text("cli.file.no-object", files.nameOf(file)));
        return Optional.empty();
    }
}
