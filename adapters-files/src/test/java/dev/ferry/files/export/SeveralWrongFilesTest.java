package dev.ferry.files.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.export.Export;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.files.source.Limits;
import dev.ferry.testkit.export.ExportFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read side by side, and yet what is told of several wrong ones does not depend on which was faster. */
class SeveralWrongFilesTest {
    private static final String USERS = "publisher_id,email,legacy_role,kind\n";

    @TempDir
    Path directory;

    private Code refusal() {
        return switch (new FileExportReader(Limits.STANDARD).open(directory.toString())) {
            case Outcome.Refused<Export>(var reason) -> reason.code();
            case Outcome.Done<Export> _ -> throw new AssertionError("taken");
        };
    }

    @Test
    void theFirstInTheOrderOfTheTablesIsToldThoughItsFaultComesLate() {
        ExportFolder.begin(directory)
                .with("users.csv", USERS + "contoso,elin@contoso.example,owner,work\n".repeat(50_000) + "x,\"open")
                .with("memberships.csv", "mpn_id,tenant_id,standing\nx,\"open");
        assertThat(refusal()).isEqualTo(Code.EXPORT_UNREADABLE);
    }

    @Test
    void aWrongHeaderIsToldBeforeWhatIsWrongWithRows() {
        ExportFolder.begin(directory)
                .with("users.csv", USERS + "contoso,elin@contoso.example,owner,work\n".repeat(50_000) + "x,\"open")
                .with("memberships.csv", "no such column\n");
        assertThat(refusal()).isEqualTo(Code.EXPORT_COLUMN_MISSING);
    }
}
