package dev.ferry.cli.offer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.StandardInput;
import dev.ferry.cli.terminal.WorkingDirectory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads a JSON object that is given in a file, or on standard input. */
public final class JsonInput {
    private static final String STANDARD_INPUT = "-";
    private static final int MOST_BYTES = 1 << 20;
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
    /** A member that stands twice, or a second value behind the first, is a slip of whoever wrote it. */
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final StandardInput input;
    private final WorkingDirectory directory;
    private final Reply reply;

    @Inject
    JsonInput(StandardInput input, WorkingDirectory directory, Reply reply) {
        this.input = input;
        this.directory = directory;
        this.reply = reply;
    }

    /**
     * The members of the object, in their order; nothing where there is no such object, of which has been told why.
     *
     * @param file as it was typed; {@code -} is standard input
     */
    Optional<Map<String, Object>> read(String file) {
        String name = file.equals(STANDARD_INPUT) ? reply.messages().text("cli.file.standard-input") : file;
        try {
            byte[] bytes = bytes(file);
            return bytes.length > MOST_BYTES
                    ? none("cli.file.too-large", name, MOST_BYTES)
                    : object(bytes).or(() -> none("cli.file.no-object", name));
        } catch (IOException | InvalidPathException _) {
            return none("cli.file.unreadable", name);
        }
    }

    /** One more than are taken, where there are more. */
    private byte[] bytes(String file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return input.stream().readNBytes(MOST_BYTES + 1);
        }
        try (InputStream stream = Files.newInputStream(directory.resolve(Path.of(file)))) {
            return stream.readNBytes(MOST_BYTES + 1);
        }
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

    private Optional<Map<String, Object>> none(String key, Object... arguments) {
        reply.problem(reply.messages().text(key, arguments));
        return Optional.empty();
    }
}
