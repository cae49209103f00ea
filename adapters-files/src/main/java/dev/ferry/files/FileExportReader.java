package dev.ferry.files;

import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;

/** Opens exports by contract: directories and archives of CSV and JSON Lines. Thread-safe. */
final class FileExportReader implements ExportReader {
    private final Limits limits;

    @Inject
    FileExportReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Outcome<Export> open(String location) {
        try {
            return Outcome.done(read(existing(location)));
        } catch (ExportRefused refused) {
            return Outcome.refused(refused.reason());
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the export at " + location, broken);
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
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new ExportRefused(Code.EXPORT_NOT_AN_ARCHIVE, path.toString());
        }
        return path;
    }

    private Export read(Path location) throws IOException {
        FileExport.Rows rows = new FileExport.Rows(limits);
        try (ExportFiles files = ExportFiles.at(location)) {
            Budget budget = new Budget(limits);
            for (Table table : Table.values()) {
                Optional<ExportFile> file = files.find(table);
                if (file.isPresent()) {
                    read(file.get(), budget, rows);
                }
                rows.endOf(table);
            }
            return new FileExport(rows);
        } catch (IOException | RuntimeException failed) {
            rows.close();
            throw failed;
        }
    }

    private void read(ExportFile file, Budget budget, FileExport.Rows rows) throws IOException {
        Sorter sorter = rows.sorterOf(file.table());
        RowReader reader = file.format().json()
                ? new JsonRows(file, limits, sorter, rows.warnings())
                : new CsvRows(file, limits, sorter, rows.warnings());
        MessageDigest bytes = Fingerprint.digest();
        try (Reader text = TableText.open(file, budget, bytes)) {
            rows.took(file, reader.read(text), bytes);
        } catch (UncheckedIOException wrapped) {
            throw refusedOr(Objects.requireNonNull(wrapped.getCause()), file, reader);
        } catch (IOException fault) {
            throw refusedOr(fault, file, reader);
        }
    }

    /** Tells what is wrong with the file from what is wrong with the disk. */
    private static IOException refusedOr(IOException fault, ExportFile file, RowReader reader) {
        if (fault instanceof CharacterCodingException) {
            throw new ExportRefused(Code.EXPORT_WRONG_ENCODING, file.name(), reader.line());
        }
        if (fault instanceof ZipException || fault instanceof EOFException) {
            throw new ExportRefused(Code.EXPORT_UNREADABLE, file.name(), reader.line());
        }
        return fault;
    }
}
