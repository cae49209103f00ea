package dev.ferry.files.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.deadline.DeadlineSheet;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvDeadlineSheetsTest {
    @TempDir
    Path directory;

    private static Outcome<DeadlineSheet> read(String csv) {
        return new CsvDeadlineSheets(Optional.empty()).read("given.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void quotedCellsMayHoldCommasAndLineBreaks() {
        assertThat(read("deadline,date\n\"a,\nb\",c\nd,e"))
                .isEqualTo(Outcome.done(new DeadlineSheet(
                        "given.csv",
                        List.of("deadline", "date"),
                        List.of(
                                new DeadlineSheet.Row(2, Map.of("deadline", "a,\nb", "date", "c")),
                                new DeadlineSheet.Row(4, Map.of("deadline", "d", "date", "e"))))));
    }

    @Test
    void aRowThatCannotBeReadIsToldByItsLine() {
        assertThat(read("deadline,date\na,b\nc,d,e\n"))
                .isEqualTo(
                        Outcome.refused(new Refusal(Code.EXPORT_UNREADABLE, Map.of("file", "given.csv", "line", 3L))));
    }

    @Test
    void anInstallationMayNameATableOfItsOwn() throws IOException {
        Path file = directory.resolve("own.csv");
        Files.writeString(file, "deadline\nmove\n");

        assertThat(new CsvDeadlineSheets(Optional.of(file)).installed())
                .isEqualTo(Outcome.done(new DeadlineSheet(
                        file.toString(),
                        List.of("deadline"),
                        List.of(new DeadlineSheet.Row(2, Map.of("deadline", "move"))))));
    }

    @Test
    void aTableThatIsNamedAndNotThereIsRefused() {
        Path none = directory.resolve("none.csv");

        assertThat(new CsvDeadlineSheets(Optional.of(none)).installed())
                .isEqualTo(Outcome.refused(Code.FILE_NOT_FOUND, "file", none.toString()));
    }
}
