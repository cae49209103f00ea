package dev.ferry.files.sort;

import dev.ferry.plugin.FileFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scratch file of sorted runs. It is unlinked as soon as it is open, where the system can do that, so that nothing is
 * left behind however the process ends, and is readable to its owner only.
 */
final class Spill implements AutoCloseable {
    /** More runs than this are merged into fewer first. */
    private static final int FAN_IN = 64;

    private static final int BUFFER = 1 << 16;

    /** Where only the system knows where it is. */
    private static final Path TEMPORARY = Path.of("directory of temporary files");

    /** Stands for a spill that was never needed. */
    static final Spill NONE = new Spill(Optional.empty(), Path.of(""));

    /** @param from,to the bytes of the file that it takes */
    record Run(long from, long to) {}

    private final Optional<FileChannel> file;
    private final Path directory;
    private List<Run> runs = new ArrayList<>();
    private long end;

    private Spill(Optional<FileChannel> file, Path directory) {
        this.file = file;
        this.directory = directory;
    }

    static Spill in(Optional<Path> directory) {
        try {
            Path path = directory.isPresent()
                    ? Files.createTempFile(directory.get(), ".ferry-rows-", ".tmp")
                    : Files.createTempFile("ferry-rows-", ".tmp");
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            return new Spill(Optional.of(channel), directory.orElseGet(() -> path.resolveSibling("")));
        } catch (IOException broken) {
            throw FileFaults.told("exports", directory.orElse(TEMPORARY), broken);
        }
    }

    /** Adds a run; one that comes later stands behind an earlier one of the same key. */
    void write(RowCursor rows) {
        runs.add(append(rows));
    }

    private Run append(RowCursor rows) {
        long from = end;
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (rows.next()) {
            int length = rows.to() - rows.from();
            if (buffer.remaining() < Integer.BYTES) {
                flush(buffer);
            }
            buffer.putInt(length);
            put(buffer, rows.bytes(), rows.from(), length);
        }
        flush(buffer);
        return new Run(from, end);
    }

    private void put(ByteBuffer buffer, byte[] bytes, int from, int length) {
        int done = 0;
        while (done < length) {
            if (!buffer.hasRemaining()) {
                flush(buffer);
            }
            int part = Math.min(buffer.remaining(), length - done);
            buffer.put(bytes, from + done, part);
            done += part;
        }
    }

    private void flush(ByteBuffer buffer) {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                end += channel().write(buffer, end);
            }
        } catch (IOException broken) {
            throw FileFaults.told("exports", directory, broken);
        }
        buffer.clear();
    }

    /** Merges neighbours until few enough runs are left to be read at once. */
    void reduce() {
        while (runs.size() > FAN_IN) {
            List<Run> fewer = new ArrayList<>();
            for (int i = 0; i < runs.size(); i += FAN_IN) {
                fewer.add(append(new MergedRuns(cursors(runs.subList(i, Math.min(runs.size(), i + FAN_IN))))));
            }
            runs = fewer;
        }
    }

    /** The runs in the order in which they were written, each to be read from its first row. */
    List<RowCursor> runs() {
        return cursors(runs);
    }

    private List<RowCursor> cursors(List<Run> some) {
        return some.stream()
                .<RowCursor>map(run -> new SpilledRun(channel(), run, BUFFER))
                .toList();
    }

    private FileChannel channel() {
        return file.orElseThrow();
    }

    @Override
    public void close() {
        if (file.isPresent()) {
            try {
                file.get().close();
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot close the scratch file", broken);
            }
        }
    }
}
