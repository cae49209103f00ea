package dev.ferry.persistence.scratch;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * Finds places by hash: open addressing over pairs of a hash and a place, at most half of them taken. Which of the
 * places with one hash is meant, the caller tells. Once no more are put in, several threads may read.
 */
public final class ScratchIndex {
    /** No place at all. */
    public static final long NONE = 0;

    private static final int FIRST_SLOTS = 1 << 12;

    private final Scratch scratch;
    private MemorySegment pairs;
    private long slots = FIRST_SLOTS;
    private long taken;

    public ScratchIndex(Scratch scratch) {
        this.scratch = scratch;
        this.pairs = room();
    }

    /** The place with this hash that is the one, or {@link #NONE}. */
    public long find(long hash, LongPredicate isIt) {
        return place(slot(hash, isIt));
    }

    /** Puts a place where the one that is meant stands, or adds it. */
    public void put(long hash, long place, LongPredicate isIt) {
        long slot = slot(hash, isIt);
        taken += place(slot) == NONE ? 1 : 0;
        set(slot, hash, place);
        if (taken * 2 > slots) {
            grow();
        }
    }

    /** Every place, in no order. */
    public LongStream places() {
        return LongStream.range(0, slots).map(this::place).filter(place -> place != NONE);
    }

    private long slot(long hash, LongPredicate isIt) {
        long slot = hash & (slots - 1);
        while (place(slot) != NONE && !(hash(slot) == hash && isIt.test(place(slot)))) {
            slot = (slot + 1) & (slots - 1);
        }
        return slot;
    }

    private void grow() {
        MemorySegment before = pairs;
        long count = slots;
        slots *= 2;
        pairs = room();
        for (long old = 0; old < count; old++) {
            long place = before.getAtIndex(JAVA_LONG, 2 * old + 1);
            if (place != NONE) {
                long hash = before.getAtIndex(JAVA_LONG, 2 * old);
                set(slot(hash, _ -> false), hash, place);
            }
        }
    }

    private MemorySegment room() {
        return scratch.room(slots * 2 * Long.BYTES);
    }

    private long hash(long slot) {
        return pairs.getAtIndex(JAVA_LONG, 2 * slot);
    }

    private long place(long slot) {
        return pairs.getAtIndex(JAVA_LONG, 2 * slot + 1);
    }

    private void set(long slot, long hash, long place) {
        pairs.setAtIndex(JAVA_LONG, 2 * slot, hash);
        pairs.setAtIndex(JAVA_LONG, 2 * slot + 1, place);
    }

    /** A hash of a text that spreads over all bits. */
    public static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = spread(hash + text.charAt(i));
        }
        return hash;
    }

    /** Every bit of the answer depends on every bit of the number. */
    public static long spread(long number) {
        long mixed = (number ^ (number >>> 32)) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
