package dev.ferry.files.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts what was read since a row ended, to tell a row without end from one that is merely wrong. */
final class CountedReader extends FilterReader {
    private long read;
    private long marked;

    CountedReader(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] text, int from, int length) throws IOException {
        int count = super.read(text, from, length);
        read += Math.max(count, 0);
        return count;
    }

    void mark() {
        marked = read;
    }

    long sinceMark() {
        return read - marked;
    }
}
