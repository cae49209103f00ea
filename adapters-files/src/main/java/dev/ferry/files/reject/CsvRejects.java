package dev.ferry.files.reject;

import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.migration.WaveName;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

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

    /** Only files of this directory: a name that leads anywhere else is none of theirs. */
    @Override
    public Optional<InputStream> read(String file) {
        try {
            Path place = Path.of(file).toAbsolutePath();
            boolean ours = place.equals(place.normalize())
                    && directory.path().toAbsolutePath().equals(place.getParent())
                    && Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS);
            return ours ? Optional.of(Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS)) : Optional.empty();
        } catch (InvalidPathException | NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }
}
