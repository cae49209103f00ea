package dev.ferry.files;

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

class UploadDirectoryTest {
    @TempDir
    private Path home;

    @Test
    void whatWasHandedInIsThereToBeOpened() throws IOException {
        String id = uploads().keep(stream("an archive"));

        Path kept = Path.of(uploads().location(id).orElseThrow());
        assertThat(kept).hasContent("an archive").hasParent(home.resolve("exports"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
    }

    @Test
    void theSameBytesAreTheSameExport() throws IOException {
        assertThat(uploads().keep(stream("one"))).isEqualTo(uploads().keep(stream("one")));
        assertThat(uploads().keep(stream("two"))).isNotEqualTo(uploads().keep(stream("one")));
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

        Stream.of("", "..", "../secret", "secret", "\u0000", "a".repeat(64), "A".repeat(64))
                .forEach(id -> assertThat(uploads().location(id)).as(id).isEmpty());
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
