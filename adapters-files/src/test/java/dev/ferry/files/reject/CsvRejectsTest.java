package dev.ferry.files.reject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRejectsTest {
    private static final Instant AT = Instant.parse("2026-11-21T05:30:00Z");

    @TempDir
    Path home;

    private RejectLog open() {
        return new CsvRejects(new RejectsDirectory(home.resolve("rejects"))).open(new WaveName("first"), AT);
    }

    private static Reject reject(String column) {
        Refusal reason = new Refusal(Code.MALFORMED_EMAIL, Map.of("value", "=cmd"));
        return new Reject(new Source("users.csv", 7), column, reason, "-contoso,\"=cmd\",owner");
    }

    @Test
    void nothingIsWrittenBeforeTheFirstReject() {
        try (RejectLog log = open()) {
            assertThat(log.file()).isEmpty();
        }
        assertThat(home.resolve("rejects")).doesNotExist();
    }

    @Test
    void aRejectIsOneLineThatNoSpreadsheetTakesForAFormula() throws Exception {
        try (RejectLog log = open()) {
            log.add(reject("email"));
            log.add(reject("@sum"));
            assertThat(log.rows()).isEqualTo(2);
        }
        Path file = home.resolve("rejects/first-20261121T053000Z.csv");
        assertThat(Files.readString(file)).isEqualToNormalizingNewlines("""
            file,line,column,code,reason,row
            users.csv,7,email,malformed-email,malformed email: '=cmd',"'-contoso,""=cmd"",owner"
            users.csv,7,'@sum,malformed-email,malformed email: '=cmd',"'-contoso,""=cmd"",owner"
            """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void twoRunsAtTheSameMomentHaveFilesOfTheirOwn() {
        try (RejectLog one = open();
                RejectLog other = open()) {
            one.add(reject("email"));
            other.add(reject("email"));
            assertThat(one.file()).isNotEqualTo(other.file());
        }
    }
}
