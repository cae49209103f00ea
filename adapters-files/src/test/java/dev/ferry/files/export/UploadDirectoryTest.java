package dev.ferry.files.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How it keeps files; the rest is in the contract. */
class UploadDirectoryTest {
    @TempDir
    private Path home;

    @Test
    void whatWasHandedInIsAFileForFerryAlone() throws IOException {
        String id = uploads().keep(stream("an archive"));

        Path kept = Path.of(uploads().location(id).orElseThrow());
        assertThat(kept).hasContent("an archive").hasParent(home.resolve("exports"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        Stream.of("one", "two", "one").forEach(text -> uploads().keep(stream(text)));

        assertThat(files()).hasSize(2);
    }

    @Test
    void aStreamThatBreaksLeavesNothingBehind() throws IOException {
        InputStream breaking = new SequenceInputStream(stream("x".repeat(100_000)), new BrokenStream());

        assertThatException().isThrownBy(() -> uploads().keep(breaking)).havingRootCause();
        assertThat(files()).isEmpty();
    }

    @Test
    void noOtherFileIsEverAnExport() throws IOException {
        Files.writeString(home.resolve("secret.zip"), "secret");

        assertThat(uploads().location("../secret")).isEmpty();
    }

    private UploadDirectory uploads() {
        return new UploadDirectory(home.resolve("exports"));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("exports"))) {
            return files.toList();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A client that goes away. */
    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("cut off");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("cut off");
        }
    }
}
