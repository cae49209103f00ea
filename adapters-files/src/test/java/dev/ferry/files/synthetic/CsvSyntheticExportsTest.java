package dev.ferry.files.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.export.Export;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.files.export.ReadExport;
import dev.ferry.files.table.Table;
import dev.ferry.testkit.export.CollectedRejects;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSyntheticExportsTest {
    private final CsvSyntheticExports exports = new CsvSyntheticExports();

    @TempDir
    Path temporary;

    @Test
    void theSameSeedGivesTheSameBytes() throws Exception {
        exports.write(temporary.resolve("one").toString(), 50, 3);
        exports.write(temporary.resolve("same").toString(), 50, 3);
        exports.write(temporary.resolve("other").toString(), 50, 4);
        for (Table table : Table.values()) {
            Path one = temporary.resolve("one").resolve(table.stem() + ".csv");
            assertThat(temporary.resolve("same").resolve(table.stem() + ".csv")).hasSameBinaryContentAs(one);
        }
        assertThat(Files.mismatch(temporary.resolve("one/users.csv"), temporary.resolve("other/users.csv")))
                .isNotEqualTo(-1);
    }

    @Test
    void smallExportsAreWholeAndFullDirectoriesAreLeftAlone() {
        for (int accounts = 1; accounts <= 20; accounts++) {
            String place = temporary.resolve("of" + accounts).toString();
            assertThat(exports.write(place, accounts, 1)).isInstanceOf(Outcome.Done.class);
            assertThat(ReadExport.reader().open(place)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(exports.write(temporary.toString(), 1, 1))
                .isEqualTo(Outcome.refused(Code.TARGET_EXISTS, "file", temporary.toString()));
    }

    @Test
    void rowsAreRejectedForManyReasons() {
        String place = temporary.resolve("large").toString();
        exports.write(place, 20_000, 5);
        CollectedRejects rejects = new CollectedRejects();
        if (ReadExport.reader().open(place) instanceof Outcome.Done<Export>(var export)) {
            try (export) {
                assertThat(export.tenants(rejects).count()).isGreaterThan(15_000);
                assertThat(export.memberships(rejects).count()).isGreaterThan(15_000);
                assertThat(export.accounts(rejects)).hasSizeGreaterThan(19_900);
            }
        }
        assertThat(rejects.lines().stream()
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .distinct())
                .contains(
                        "duplicate-key",
                        "malformed-country",
                        "malformed-domain",
                        "malformed-email",
                        "malformed-id",
                        "malformed-publisher-id",
                        "mpn-invalid",
                        "unknown-account",
                        "unknown-value",
                        "value-missing",
                        "value-too-long",
                        "control-characters");
    }
}
