package dev.ferry.files.source;

import dev.ferry.domain.outcome.Code;
import dev.ferry.files.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that an export has, one for each table at most. */
public abstract class ExportFiles implements AutoCloseable {
    private final Map<Table, ExportFile> files = new EnumMap<>(Table.class);
    private final PassedOver passedOver = new PassedOver();

    /**
     * The files of an export.
     *
     * @param whole whether every required file must be there; else any one will do
     */
    public static ExportFiles at(Path location, boolean whole) throws IOException {
        ExportFiles all = Files.isDirectory(location) ? new DirectoryFiles(location) : new ZipFiles(location);
        try {
            all.require(whole);
            return all;
        } catch (ExportRefused refused) {
            all.close();
            throw refused;
        }
    }

    /** Whether a file of this name is read. */
    static boolean isTable(String name) {
        return Stream.of(Table.values())
                .anyMatch(table -> Format.of(table, name).isPresent());
    }

    /** Takes a file down whose name is that of a table. */
    final void offer(String name, String shown, long size, ExportFile.Content content) {
        for (Table table : Table.values()) {
            Format.of(table, name).ifPresent(format -> add(new ExportFile(table, format, shown, size, content)));
        }
    }

    /** What is not read. */
    public final PassedOver passedOver() {
        return passedOver;
    }

    private void add(ExportFile file) {
        ExportFile other = files.putIfAbsent(file.table(), file);
        if (other != null) {
            throw new ExportRefused(Code.EXPORT_FILE_AMBIGUOUS, Map.of("file", other.name(), "other", file.name()));
        }
    }

    private void require(boolean whole) {
        for (Table table : Table.values()) {
            boolean needed = whole ? table.isRequired() : files.isEmpty();
            if (needed && !files.containsKey(table)) {
                throw new ExportRefused(Code.EXPORT_FILE_MISSING, table.stem() + ".csv");
            }
        }
    }

    public final Optional<ExportFile> find(Table table) {
        return Optional.ofNullable(files.get(table));
    }

    @Override
    public abstract void close();
}
