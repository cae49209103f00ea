package dev.ferry.files.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that count against a budget as they are read. */
final class BudgetedInput extends FilterInputStream {
    private final ExportFile file;
    private final Budget budget;
    private long read;

    BudgetedInput(InputStream in, ExportFile file, Budget budget) {
        super(in);
        this.file = file;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(count);
        return count;
    }

    private void count(int more) {
        if (more > 0) {
            read += more;
            budget.spend(file, read, more);
        }
    }
}
