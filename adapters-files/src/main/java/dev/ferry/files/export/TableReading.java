package dev.ferry.files.export;

import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.outcome.Code;
import dev.ferry.files.source.Budget;
import dev.ferry.files.source.ExportFile;
import dev.ferry.files.source.ExportRefused;
import dev.ferry.files.source.Limits;
import dev.ferry.files.source.RowReader;
import dev.ferry.files.source.TableText;
import dev.ferry.files.source.WrongBytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;

/** Reads the file of one table and sorts its rows. Used once, by one thread; several read side by side. */
record TableReading(ExportFile file, Limits limits, ExportDialect dialect, Budget budget, SortedTable table)
        implements Callable<SortedTable> {

    @Override
    public SortedTable call() throws IOException {
        try {
            read();
            table.rows().finish();
            return table;
        } catch (IOException | RuntimeException failed) {
            budget.stopBehind(file.table());
            throw failed;
        }
    }

    private void read() throws IOException {
        RowReader reader = RowReader.of(file, limits, dialect.delimiter(), table.rows(), table.warnings());
        MessageDigest bytes = Fingerprint.digest();
        try (Reader text = TableText.open(file, budget, dialect.encoding(), bytes)) {
            long count = reader.read(text);
            table.took(file, reader.layout(), count, Fingerprint.of(file, dialect, bytes));
        } catch (UncheckedIOException wrapped) {
            throw refusedOr(Objects.requireNonNull(wrapped.getCause()), reader);
        } catch (IOException fault) {
            throw refusedOr(fault, reader);
        }
    }

    /** Tells what is wrong with the file from what is wrong with the disk. */
    private IOException refusedOr(IOException fault, RowReader reader) throws IOException {
        if (fault instanceof CharacterCodingException) {
            throw new ExportRefused(Code.EXPORT_WRONG_ENCODING, file.name(), WrongBytes.line(file, dialect.encoding()));
        }
        if (fault instanceof ZipException || fault instanceof EOFException) {
            throw new ExportRefused(Code.EXPORT_UNREADABLE, file.name(), reader.line());
        }
        return fault;
    }
}
