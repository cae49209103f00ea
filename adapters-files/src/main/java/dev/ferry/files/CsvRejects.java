package dev.ferry.files;

import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.migration.WaveName;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Keeps rejects as CSV below home. Thread-safe; its logs are not. */
final class CsvRejects implements Rejects {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final RejectsDirectory directory;

    @Inject
    CsvRejects(RejectsDirectory directory) {
        this.directory = directory;
    }

    @Override
    public RejectLog open(WaveName wave, Instant at) {
        return new CsvRejectLog(directory.path(), wave.value() + "-" + STAMP.format(at));
    }
}
