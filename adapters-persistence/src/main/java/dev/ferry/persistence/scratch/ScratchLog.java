package dev.ferry.persistence.scratch;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Records one after the other, each found again by its place. Once no more are added, several threads may read. */
public final class ScratchLog {
    private static final int CHUNK = 1 << 23;

    private final Scratch scratch;
    private final List<ByteBuffer> chunks = new ArrayList<>();

    public ScratchLog(Scratch scratch) {
        this.scratch = scratch;
    }

    /** Writes a record wholly into one chunk, and answers its place: at least 1. */
    public long append(ByteBuffer record) {
        int needed = Integer.BYTES + record.remaining();
        if (chunks.isEmpty() || chunks.getLast().remaining() < needed) {
            chunks.add(scratch.room(Math.max(CHUNK, needed)).asByteBuffer());
        }
        ByteBuffer chunk = chunks.getLast();
        int offset = chunk.position();
        chunk.putInt(record.remaining()).put(record);
        return ((long) chunks.size() << Integer.SIZE) | offset;
    }

    /** The record at a place. */
    public ByteBuffer at(long place) {
        ByteBuffer chunk = chunk(place);
        int start = start(place);
        return chunk.slice(start, chunk.getInt(start - Integer.BYTES));
    }

    /** The number that stands so many bytes behind the beginning of a record. */
    public long number(long place, int behind) {
        return chunk(place).getLong(start(place) + behind);
    }

    /** Whether this text stands so many bytes behind the beginning of a record; none is made for that. */
    public boolean hasText(long place, int behind, byte[] encoded) {
        ByteBuffer chunk = chunk(place);
        int start = start(place) + behind;
        if (chunk.getInt(start) != encoded.length) {
            return false;
        }
        int i = 0;
        while (i < encoded.length && chunk.get(start + Integer.BYTES + i) == encoded[i]) {
            i++;
        }
        return i == encoded.length;
    }

    private ByteBuffer chunk(long place) {
        return chunks.get((int) (place >>> Integer.SIZE) - 1);
    }

    /** Where in its chunk a record begins, behind its length. */
    private static int start(long place) {
        return (int) place + Integer.BYTES;
    }
}
