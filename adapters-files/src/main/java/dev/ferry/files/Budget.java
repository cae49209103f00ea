package dev.ferry.files;

import dev.ferry.domain.outcome.Code;
import java.util.Map;

/** How many bytes of one export may still be read, over all its files. Not thread-safe. */
final class Budget {
    /** Below this, a file may be packed as tightly as it likes. */
    private static final long HARMLESS = 10L << 20;

    private final Limits limits;
    private long spent;

    Budget(Limits limits) {
        this.limits = limits;
    }

    void spend(ExportFile file, long ofFile, int more) {
        spent += more;
        if (spent > limits.maxBytes()) {
            throw new ExportRefused(Code.EXPORT_TOO_LARGE, Map.of("file", file.name(), "most", limits.maxBytes()));
        }
        if (ofFile > HARMLESS && ofFile / limits.maxRatio() > file.size()) {
            throw new ExportRefused(
                    Code.EXPORT_TOO_LARGE,
                    Map.of("file", file.name(), "most", Math.max(HARMLESS, file.size() * limits.maxRatio())));
        }
    }
}
