package dev.ferry.persistence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Records one after the other, each found again by its place. Not thread-safe. */
final class ScratchLog {
    private static final int CHUNK = 1 << 26;

    private final Scratch scratch;
    private final List<ByteBuffer> chunks = new ArrayList<>();

    ScratchLog(Scratch scratch) {
        this.scratch = scratch;
    }

    /** Writes a record wholly into one chunk, and answers its place: at least 1. */
    long append(byte[] record) {
        int needed = Integer.BYTES + record.length;
        if (chunks.isEmpty() || chunks.getLast().remaining() < needed) {
            chunks.add(scratch.room(Math.max(CHUNK, needed)).asByteBuffer());
        }
        ByteBuffer chunk = chunks.getLast();
        int offset = chunk.position();
        chunk.putInt(record.length).put(record);
        return ((long) chunks.size() << Integer.SIZE) | offset;
    }

    /** The record at a place. */
    ByteBuffer at(long place) {
        ByteBuffer chunk = chunks.get((int) (place >>> Integer.SIZE) - 1);
        int offset = (int) place;
        return chunk.slice(offset + Integer.BYTES, chunk.getInt(offset));
    }
}
