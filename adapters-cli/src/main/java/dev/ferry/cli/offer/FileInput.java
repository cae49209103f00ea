package dev.ferry.cli.offer;

import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.StandardInput;
import dev.ferry.cli.terminal.WorkingDirectory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what is given in a file, or on standard input. */
public final class FileInput {
    private static final String STANDARD_INPUT = "-";
    private static final int MOST_BYTES = 1 << 20;

    private final StandardInput input;
    private final WorkingDirectory directory;
    private final Reply reply;

    @Inject
    FileInput(StandardInput input, WorkingDirectory directory, Reply reply) {
        this.input = input;
        this.directory = directory;
        this.reply = reply;
    }

    /** What people know the file by. */
    String nameOf(String file) {
        return file.equals(STANDARD_INPUT) ? reply.messages().text("cli.file.standard-input") : file;
    }

    /**
     * Its content; nothing where it cannot be read, of which has been told why.
     *
     * @param file as it was typed; {@code -} is standard input
     */
    Optional<byte[]> read(String file) {
        try {
            byte[] bytes = bytes(file);
            return bytes.length > MOST_BYTES
                    ? none("cli.file.too-large", nameOf(file), MOST_BYTES)
                    : Optional.of(bytes);
        } catch (IOException | InvalidPathException _) {
            return none("cli.file.unreadable", nameOf(file));
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

    private Optional<byte[]> none(String key, Object... arguments) {
        reply.problem(reply.messages().text(key, arguments));
        return Optional.empty();
    }
}
