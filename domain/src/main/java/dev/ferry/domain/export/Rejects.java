package dev.ferry.domain.export;

import dev.ferry.domain.migration.WaveName;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps rejected rows where an operator finds them, until the operator removes them. An adapter is right when it passes
 * {@code RejectsContract}. Thread-safe; the logs are not.
 */
public interface Rejects {

    /**
     * A log of its own for this run, even where the same wave ran at the same moment. Nothing is made before the first
     * row is added, so that a run without rejects leaves nothing behind. Once it is closed, rows stand in the order of
     * their files and lines, however they came, each with the row as it stood.
     */
    RejectLog open(WaveName wave, Instant at);

    /**
     * What a log of this installation holds, to be closed by the caller; empty where it is gone, or is none of its
     * files.
     */
    Optional<InputStream> read(String file);
}
