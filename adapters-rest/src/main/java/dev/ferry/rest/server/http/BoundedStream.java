package dev.ferry.rest.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/**
 * A client's stream: it fails with {@link BodyTooLarge} as soon as it has given more than it may, and with
 * {@link BodyCutOff} where the client is at fault, or takes too long for the whole.
 */
final class BoundedStream extends FilterInputStream {
    private static final int SKIPPED_AT_ONCE = 8192;

    private final long most;
    private final BooleanSupplier late;
    private long given;

    /** @param late whether the client has taken too long */
    BoundedStream(InputStream in, long most, BooleanSupplier late) {
        super(in);
        this.most = most;
        this.late = late;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = readFromClient(target, offset, length);
        if (late.getAsBoolean()) {
            throw new BodyCutOff(new IOException("it came too slowly"));
        }
        count(Math.max(read, 0));
        return read;
    }

    private int readFromClient(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            throw new BodyCutOff(e);
        }
    }

    @Override
    public long skip(long wanted) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(wanted, SKIPPED_AT_ONCE)]));
    }

    /** What was given cannot be taken back and counted anew. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws IOException {
        given += more;
        if (given > most) {
            throw new BodyTooLarge(most);
        }
    }
}
