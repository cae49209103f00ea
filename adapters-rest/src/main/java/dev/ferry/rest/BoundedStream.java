package dev.ferry.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails with {@link BodyTooLarge} as soon as it has given more than it may. */
final class BoundedStream extends FilterInputStream {
    private final long most;
    private long given;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        count(skipped);
        return skipped;
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
