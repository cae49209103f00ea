package dev.ferry.rest.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Packs what is written with gzip once it is long enough to be worth it; what stays short goes out as it is. */
final class PackingStream extends OutputStream {
    /** About what goes into one packet, however it is written. */
    static final int SHORT_BYTES = 1024;

    private final OutputStream target;
    private final Runnable whenPacked;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(SHORT_BYTES);
    private @Nullable Packing packing;

    /** @param whenPacked is told before the first byte goes out, if what goes out is packed */
    PackingStream(OutputStream target, Runnable whenPacked) {
        this.target = target;
        this.whenPacked = whenPacked;
    }

    /** Gives back at once what the JDK keeps outside the heap. */
    private static final class Packing extends GZIPOutputStream {
        private static final int BUFFER_BYTES = 8 * 1024;

        Packing(OutputStream target) throws IOException {
            super(target, BUFFER_BYTES);
        }

        void release() {
            def.end();
        }
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (packing == null && held.size() + length <= SHORT_BYTES) {
            held.write(bytes, from, length);
        } else {
            packing().write(bytes, from, length);
        }
    }

    private Packing packing() throws IOException {
        Packing begun = packing;
        if (begun == null) {
            whenPacked.run();
            begun = new Packing(target);
            packing = begun;
            held.writeTo(begun);
        }
        return begun;
    }

    /** Nothing: who writes an answer flushes at its end, and it goes out then. */
    @Override
    public void flush() {}

    /** All is written. */
    void finish() throws IOException {
        if (packing == null) {
            held.writeTo(target);
        } else {
            packing.finish();
        }
    }

    /** The target is closed by who made it. */
    @Override
    public void close() {
        if (packing != null) {
            packing.release();
        }
    }
}
