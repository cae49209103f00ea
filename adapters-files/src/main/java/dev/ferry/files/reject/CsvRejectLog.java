package dev.ferry.files.reject;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.text.SpreadsheetCell;
import dev.ferry.files.sort.RowCursor;
import dev.ferry.files.sort.Sorter;
import dev.ferry.files.table.Row;
import dev.ferry.plugin.FileFaults;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
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

/**
 * One run's rejects: a file readable to its owner only, since rows hold names and addresses. Rows come in no order of
 * their files, and wait for the end to be sorted, in bounded memory.
 */
final class CsvRejectLog implements RejectLog {
    private static final int SORT_MEMORY = 1 << 20;
    private static final int LONGEST_NAME = 10_000;

    private final Path directory;
    private final String stem;
    private Optional<Writer> writer = Optional.empty();
    private Optional<Sorter> sorter = Optional.empty();
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
            sorter = Optional.of(new Sorter(SORT_MEMORY, Optional.of(directory)));
        }
        byte[] row = bytes(key(reject.source()), line(reject));
        sorter.orElseThrow().add(row, row.length);
        rows++;
    }

    private static String line(Reject reject) {
        return line(
                SpreadsheetCell.of(reject.source().file()),
                Long.toString(reject.source().line()),
                SpreadsheetCell.of(reject.column()),
                reject.reason().code().slug(),
                SpreadsheetCell.of(ReasonText.of(reject.reason())),
                SpreadsheetCell.of(reject.row()));
    }

    private static String line(String... cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(line)) {
            writer.writeRecord(cells);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    /** By file, then by line. */
    private static String key(Source source) {
        String name =
                source.file().substring(0, Math.min(LONGEST_NAME, source.file().length()));
        return "%s\0%019d".formatted(name, source.line());
    }

    /** As {@link Sorter} has it: the length of the key, the key, and what it is the key of. */
    private static byte[] bytes(String key, String line) {
        byte[] front = key.getBytes(StandardCharsets.UTF_8);
        byte[] back = line.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Short.BYTES + front.length + back.length)
                .putShort((short) front.length)
                .put(front)
                .put(back)
                .array();
    }

    private Writer begin() {
        try {
            Files.createDirectories(directory.toAbsolutePath(), permissions(directory, "rwx------"));
            Writer begun = create();
            begun.write(line("file", "line", "column", "code", "reason", "row"));
            return begun;
        } catch (IOException broken) {
            throw FileFaults.told("rejects", directory.toAbsolutePath(), broken);
        }
    }

    private Writer create() throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path candidate = directory.resolve(stem + (attempt == 1 ? "" : "-" + attempt) + ".csv");
            try {
                var channel = Files.newByteChannel(
                        candidate,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        permissions(directory, "rw-------"));
                file = Optional.of(candidate.toAbsolutePath());
                return new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
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
            if (sorter.isPresent()) {
                Sorter waiting = sorter.get();
                sorter = Optional.empty();
                end(writer.orElseThrow(), waiting);
            }
        } catch (IOException broken) {
            throw FileFaults.told("rejects", file.orElse(directory).toAbsolutePath(), broken);
        }
    }

    private static void end(Writer file, Sorter waiting) throws IOException {
        try (file;
                waiting) {
            waiting.finish();
            RowCursor inOrder = RowCursor.merged(waiting.runs());
            while (inOrder.next()) {
                int start = inOrder.from() + Short.BYTES + Row.keyLength(inOrder.bytes(), inOrder.from());
                file.write(new String(inOrder.bytes(), start, inOrder.to() - start, StandardCharsets.UTF_8));
            }
        }
    }
}
