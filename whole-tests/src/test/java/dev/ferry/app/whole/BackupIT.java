package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ferry backup}: of the embedded database a file; a server's has tools of its own. */
@Tag("thorough")
class BackupIT {
    private static final String SAMPLE = Path.of("..", "samples", "contoso-export")
            .toAbsolutePath()
            .normalize()
            .toString();

    @TempDir
    private Path directory;

    @Test
    void aBackupHoldsWhatTheHomeHoldsAndIsNotOverwritten() {
        Ferry ferry = new H2Storage().ferry(directory.resolve("home"));
        ferry.run("migrate", SAMPLE);
        Path backup = directory.resolve("backup.zip");

        assertThat(ferry.run("backup", backup.toString()).exitCode()).isZero();
        assertThat(backup).isRegularFile();
        Ran again = ferry.run("backup", backup.toString());
        assertThat(again.exitCode()).isEqualTo(4);
        assertThat(again.errors()).contains("target-exists");
    }

    @Test
    void onAServerItIsRefusedWithTheNameOfTheToolToUse() {
        Ferry ferry = new PostgresStorage().ferry(directory.resolve("home"));

        Ran refused = ferry.run("backup", directory.resolve("backup.zip").toString());

        assertThat(refused.exitCode()).as(refused.errors()).isEqualTo(4);
        assertThat(refused.errors()).contains("pg_dump");
        assertThat(directory.resolve("backup.zip")).doesNotExist();
    }
}
