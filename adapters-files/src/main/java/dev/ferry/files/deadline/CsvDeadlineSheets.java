package dev.ferry.files.deadline;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.ferry.domain.deadline.DeadlineSheet;
import dev.ferry.domain.deadline.DeadlineSheets;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tables of deadlines as CSV. Thread-safe. */
final class CsvDeadlineSheets implements DeadlineSheets {
    /** So many bytes are no table of deadlines. */
    static final int MOST_BYTES = 1 << 20;

    private static final String BUILT_IN = "deadlines.csv";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Read once, and only where it is asked for. */
    private static final class BuiltIn {
        private static final DeadlineSheet SHEET = read();

        private static DeadlineSheet read() {
            try (InputStream resource =
                    Objects.requireNonNull(CsvDeadlineSheets.class.getResourceAsStream(BUILT_IN), BUILT_IN)) {
                return new SheetParser(BUILT_IN).parse(text(resource.readAllBytes()));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private final Optional<Path> file;

    /** Where no file is named, the built-in table is the one of the installation. */
    CsvDeadlineSheets(Optional<Path> file) {
        this.file = file;
    }

    @Override
    public DeadlineSheet builtIn() {
        return BuiltIn.SHEET;
    }

    @Override
    public Outcome<DeadlineSheet> installed() {
        return file.map(path -> bytes(path).then(content -> read(path.toString(), content)))
                .orElseGet(() -> Outcome.done(builtIn()));
    }

    /** One more than are taken, where there are more. */
    private static Outcome<byte[]> bytes(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            return Outcome.done(stream.readNBytes(MOST_BYTES + 1));
        } catch (IOException _) {
            return Outcome.refused(Code.FILE_NOT_FOUND, "file", path.toString());
        }
    }

    @Override
    public Outcome<DeadlineSheet> read(String name, byte[] content) {
        if (content.length > MOST_BYTES) {
            return Outcome.refused(new Refusal(Code.EXPORT_TOO_LARGE, Map.of("file", name, "most", MOST_BYTES)));
        }
        SheetParser parser = new SheetParser(name);
        try {
            return checked(parser.parse(text(content)));
        } catch (CharacterCodingException _) {
            return Outcome.refused(new Refusal(Code.EXPORT_WRONG_ENCODING, Map.of("file", name, "line", 1)));
        } catch (CsvParseException _) {
            return Outcome.refused(new Refusal(Code.EXPORT_UNREADABLE, Map.of("file", name, "line", parser.line())));
        }
    }

    private static String text(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Outcome<DeadlineSheet> checked(DeadlineSheet sheet) {
        List<String> columns = sheet.columns();
        return IntStream.range(0, columns.size())
                .filter(place -> columns.indexOf(columns.get(place)) < place)
                .boxed()
                .findFirst()
                .<Outcome<DeadlineSheet>>map(place -> Outcome.refused(new Refusal(
                        Code.EXPORT_COLUMN_TWICE,
                        Map.of(
                                "file",
                                sheet.name(),
                                "column",
                                columns.get(place),
                                "first",
                                columns.indexOf(columns.get(place)) + 1,
                                "second",
                                place + 1))))
                .orElseGet(() -> Outcome.done(sheet));
    }
}
