package dev.ferry.files.reject;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.ferry.domain.export.Rejects;
import dev.ferry.testkit.export.RejectsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class CsvRejectsContractTest extends RejectsContract {
    @TempDir
    Path home;

    @Override
    protected Rejects rejects() {
        return new CsvRejects(new RejectsDirectory(home.resolve("rejects")));
    }

    @Override
    protected long rowsIn(String file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Path.of(file))) {
            return rows.stream().count();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
