package dev.ferry.files.reject;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.text.SpreadsheetCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** One run's rejects: a file readable to its owner only, since rows hold names and addresses. */
final class CsvRejectLog implements RejectLog {
    private final Path directory;
    private final String stem;
    private Optional<CsvWriter> writer = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private long rows;

    CsvRejectLog(Path directory, String stem) {
        this.directory = directory;
        this.stem = stem;
    }

    @Override
    public void add(Reject reject) {
        if (writer.isEmpty()) {
            writer = Optional.of(begin());
        }
        writer.get()
                .writeRecord(
                        SpreadsheetCell.of(reject.source().file()),
                        Long.toString(reject.source().line()),
                        SpreadsheetCell.of(reject.column()),
                        reject.reason().code().slug(),
                        SpreadsheetCell.of(ReasonText.of(reject.reason())));
        rows++;
    }

    private CsvWriter begin() {
        try {
            Files.createDirectories(directory.toAbsolutePath(), permissions(directory, "rwx------"));
            CsvWriter begun = create();
            begun.writeRecord("file", "line", "column", "code", "reason");
            return begun;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write rejects below " + directory, broken);
        }
    }

    private CsvWriter create() throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path candidate = directory.resolve(stem + (attempt == 1 ? "" : "-" + attempt) + ".csv");
            try {
                var channel = Files.newByteChannel(
                        candidate,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        permissions(directory, "rw-------"));
                file = Optional.of(candidate.toAbsolutePath());
                return CsvWriter.builder().build(Channels.newWriter(channel, StandardCharsets.UTF_8));
            } catch (FileAlreadyExistsException _) {
                // another run of the same wave at the same second: the next number
            }
        }
    }

    private static FileAttribute<?>[] permissions(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Optional<String> file() {
        return file.map(Path::toString);
    }

    @Override
    public void close() {
        try {
            if (writer.isPresent()) {
                writer.get().close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write rejects to " + file.orElse(directory), broken);
        }
    }
}
