package dev.ferry.testkit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.ferry.domain.export.Uploads;
import dev.ferry.testkit.contract.Contract;
import dev.ferry.testkit.fault.Racers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Uploads} must do. */
public abstract class UploadsContract extends Contract {
    private static final int RACERS = 8;

    /** The uploads under test; in each test others, with nothing in them, and within a test the same. */
    protected abstract Uploads uploads();

    /** What a reader of exports finds at this location, which the uploads gave. */
    protected abstract byte[] bytesAt(String location);

    @Test
    public final void whatWasHandedInIsThereToBeOpened() {
        String id = uploads().keep(stream("an archive"));

        assertThat(id).matches("[0-9a-f]{64}");
        assertThat(uploads().location(id)).isPresent();
    }

    @Test
    public final void whatIsOpenedIsWhatWasHandedIn() {
        for (String archive : List.of("", "one", "another", "x".repeat(1_000_000))) {
            String id = uploads().keep(stream(archive));

            assertThat(bytesAt(uploads().location(id).orElseThrow()))
                    .isEqualTo(archive.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    public final void archivesThatBeginOrEndAlikeAreOthers() {
        List<String> ids = Stream.of("x".repeat(100_000), "x".repeat(100_000) + "y", "y" + "x".repeat(100_000))
                .map(archive -> uploads().keep(stream(archive)))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    public final void theSameBytesAreTheSameExport() {
        String one = uploads().keep(stream("one"));
        String two = uploads().keep(stream("two"));

        assertThat(uploads().keep(stream("one"))).isEqualTo(one);
        assertThat(two).isNotEqualTo(one);
        assertThat(uploads().location(one)).isNotEqualTo(uploads().location(two));
    }

    @Test
    public final void manyAtOnceHandInTheSame() {
        List<String> ids = Racers.race(RACERS, _ -> uploads().keep(stream("one")));

        assertThat(ids).containsOnly(uploads().keep(stream("one")));
        assertThat(uploads().location(ids.getFirst())).isPresent();
    }

    @Test
    public final void whatBreaksOffIsNotKept() {
        InputStream breaking = new SequenceInputStream(stream("x".repeat(100_000)), new BrokenStream());
        String whole = uploads().keep(stream("x".repeat(100_000) + "y"));
        String half = uploads().keep(stream("x".repeat(100_000)));
        uploads().drop(half);

        assertThatException().isThrownBy(() -> uploads().keep(breaking)).havingRootCause();
        assertThat(uploads().location(whole)).isPresent();
        assertThat(uploads().location(half)).as("what came before it broke off").isEmpty();
    }

    @Test
    public final void whatWasNeverHandedInIsNotThere() {
        uploads().keep(stream("one"));

        Stream.of("", "..", "../secret", "secret", "\u0000", "a".repeat(64), "A".repeat(64))
                .forEach(id -> assertThat(uploads().location(id)).as(id).isEmpty());
    }

    @Test
    public final void whatIsDroppedIsThereNoMore() {
        String kept = uploads().keep(stream("kept"));
        String dropped = uploads().keep(stream("dropped"));

        Stream.of(dropped, dropped, "../" + kept, "").forEach(id -> uploads().drop(id));
        assertThat(uploads().location(dropped)).isEmpty();
        assertThat(uploads().location(kept)).isPresent();
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
