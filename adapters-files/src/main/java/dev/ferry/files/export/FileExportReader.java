package dev.ferry.files.export;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.files.source.Beginnings;
import dev.ferry.files.source.ExportFiles;
import dev.ferry.files.source.ExportRefused;
import dev.ferry.files.source.Limits;
import dev.ferry.files.source.NoAccess;
import dev.ferry.plugin.FileFaults;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Opens exports by contract: directories and archives of CSV and JSON Lines. Thread-safe. */
final class FileExportReader implements ExportReader {
    private final Limits limits;

    @Inject
    FileExportReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Outcome<Export> open(String location) {
        return open(location, ExportDialect.STANDARD);
    }

    @Override
    public Outcome<Export> open(String location, ExportDialect dialect) {
        return open(location, true, dialect, _ -> Optional.empty());
    }

    @Override
    public Outcome<Export> openAddition(String location, Function<PublisherId, Optional<LegacyAccount>> known) {
        return openAddition(location, ExportDialect.STANDARD, known);
    }

    @Override
    public Outcome<Export> openAddition(
            String location, ExportDialect dialect, Function<PublisherId, Optional<LegacyAccount>> known) {
        return open(location, false, dialect, known);
    }

    private Outcome<Export> open(
            String location,
            boolean whole,
            ExportDialect dialect,
            Function<PublisherId, Optional<LegacyAccount>> known) {
        try {
            return Outcome.done(read(existing(location), whole, dialect, known));
        } catch (ExportRefused refused) {
            return Outcome.refused(refused.reason());
        } catch (IOException broken) {
            throw FileFaults.told("exports", Path.of(location).toAbsolutePath(), broken);
        }
    }

    private static Path existing(String location) {
        try {
            Path path = Path.of(location);
            if (Files.isDirectory(path)) {
                return path;
            }
            if (Files.exists(path)) {
                return regular(path);
            }
        } catch (InvalidPathException _) {
            // as good as missing
        }
        throw new ExportRefused(Code.EXPORT_NOT_FOUND, location);
    }

    private static Path regular(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new ExportRefused(Code.EXPORT_NOT_AN_ARCHIVE, path.toString());
        }
        NoAccess.unlessReadable(path);
        return path;
    }

    private Export read(
            Path location, boolean whole, ExportDialect dialect, Function<PublisherId, Optional<LegacyAccount>> known)
            throws IOException {
        try (ExportFiles files = ExportFiles.at(location, whole)) {
            new Beginnings(limits, dialect).require(files);
            return new FileExport(SortedTables.read(files, limits, dialect), files.passedOver(), known);
        }
    }
}
