package dev.ferry.rest.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BoundedStreamTest {

    @Test
    void asMuchAsItMayIsGiven() throws IOException {
        assertThat(bounded(10).readAllBytes()).hasSize(10);
    }

    @Test
    void oneByteMoreIsTooMuch() {
        assertThatExceptionOfType(BodyTooLarge.class)
                .isThrownBy(() -> bounded(11).readAllBytes());
        assertThatExceptionOfType(BodyTooLarge.class)
                .isThrownBy(() -> bounded(11).skipNBytes(11));
    }

    @Test
    void bytesAreGivenAsTheyAre() throws IOException {
        InputStream stream = new BoundedStream(new ByteArrayInputStream(new byte[] {-1, 7}), 10, () -> false);

        assertThat(stream.read()).isEqualTo(255);
        assertThat(stream.read()).isEqualTo(7);
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void aClientThatBreaksOffIsToldFromAFault() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("reset");
            }
        };

        assertThatExceptionOfType(BodyCutOff.class).isThrownBy(() -> new BoundedStream(broken, 10, () -> false).read());
    }

    private static InputStream bounded(int size) {
        return new BoundedStream(new ByteArrayInputStream(new byte[size]), 10, () -> false);
    }

    @Test
    void whoeverTakesTooLongIsCutOff() throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        InputStream stream = new BoundedStream(new ByteArrayInputStream(new byte[] {1, 2}), 10, late::get);
        assertThat(stream.read()).isEqualTo(1);

        late.set(true);

        assertThatExceptionOfType(BodyCutOff.class).isThrownBy(stream::read);
    }
}
