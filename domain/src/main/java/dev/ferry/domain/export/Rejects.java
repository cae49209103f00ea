package dev.ferry.domain.export;

import dev.ferry.domain.migration.WaveName;
import java.time.Instant;

/** Keeps rejected rows where an operator finds them. */
public interface Rejects {

    /** A log of its own for this run, even where the same wave ran at the same moment. */
    RejectLog open(WaveName wave, Instant at);
}
