package dev.ferry.files.source;

import dev.ferry.domain.outcome.Code;
import dev.ferry.files.table.Table;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** How many bytes of one export may still be read, over all its files. Thread-safe. */
public final class Budget {
    /** Below this, a file may be packed as tightly as it likes. */
    private static final long HARMLESS = 10L << 20;

    private final Limits limits;
    private final AtomicLong spent = new AtomicLong();
    /** The last table that is still worth reading. */
    private final AtomicReference<Table> last = new AtomicReference<>(Table.OFFERS);

    public Budget(Limits limits) {
        this.limits = limits;
    }

    void spend(ExportFile file, long ofFile, int more) {
        if (file.table().compareTo(last.get()) > 0) {
            throw new CancellationException("an earlier file cannot be taken");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for the export any longer");
        }
        if (spent.addAndGet(more) > limits.maxBytes()) {
            throw new ExportRefused(Code.EXPORT_TOO_LARGE, Map.of("file", file.name(), "most", limits.maxBytes()));
        }
        if (ofFile > HARMLESS && ofFile / limits.maxRatio() > file.size()) {
            throw new ExportRefused(
                    Code.EXPORT_TOO_LARGE,
                    Map.of("file", file.name(), "most", Math.max(HARMLESS, file.size() * limits.maxRatio())));
        }
    }

    /**
     * Ends the reading of what comes behind a table that cannot be taken: it is this one's reason that will be told.
     */
    public void stopBehind(Table failed) {
        last.accumulateAndGet(failed, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
}
