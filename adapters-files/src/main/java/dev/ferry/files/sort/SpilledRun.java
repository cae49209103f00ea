package dev.ferry.files.sort;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Reads one sorted run of a scratch file, with a buffer of its own. */
final class SpilledRun implements RowCursor {
    private final FileChannel file;
    private final Spill.Run run;
    private byte[] bytes;
    private int from;
    private int to;
    private int filled;
    private long position;

    SpilledRun(FileChannel file, Spill.Run run, int buffer) {
        this.file = file;
        this.run = run;
        this.bytes = new byte[(int) Math.min(buffer, Math.max(Integer.BYTES, run.to() - run.from()))];
        this.position = run.from();
    }

    @Override
    public boolean next() {
        from = to;
        if (filled == from && position == run.to()) {
            return false;
        }
        require(Integer.BYTES);
        int length = ByteBuffer.wrap(bytes, from, Integer.BYTES).getInt();
        from += Integer.BYTES;
        require(length);
        to = from + length;
        return true;
    }

    private void require(int count) {
        if (filled - from >= count) {
            return;
        }
        System.arraycopy(bytes, from, bytes, 0, filled - from);
        filled -= from;
        from = 0;
        if (bytes.length < count) {
            bytes = Arrays.copyOf(bytes, count);
        }
        try {
            while (filled < count) {
                fill();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the scratch file", broken);
        }
    }

    private void fill() throws IOException {
        int room = (int) Math.min(bytes.length - filled, run.to() - position);
        int read = file.read(ByteBuffer.wrap(bytes, filled, room), position);
        if (read <= 0) {
            throw new EOFException("the scratch file is shorter than it was");
        }
        filled += read;
        position += read;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int from() {
        return from;
    }

    @Override
    public int to() {
        return to;
    }
}
