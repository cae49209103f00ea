package dev.ferry.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferry.persistence.SettingsOf;
import dev.ferry.persistence.h2.H2Options;
import dev.ferry.plugin.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What an operator may write about a server. */
class PostgresOptionsTest {
    private static final String URL = "jdbc:postgresql://db.example:5432/ferry";

    @TempDir
    private Path home;

    private final Map<String, String> given = new HashMap<>(Map.of("database.url", URL));

    private PostgresOptions options() {
        return PostgresOptions.from(SettingsOf.of(home, PostgresOptions.SETTINGS, given));
    }

    private String refusal() {
        return String.valueOf(
                catchThrowableOfType(SettingsException.class, this::options).getMessage());
    }

    @Test
    void theUrlAloneIsEnough() {
        assertThat(options().url().database()).isEqualTo("ferry");
        assertThat(options().user()).isEmpty();
        assertThat(options().password()).isEmpty();
        assertThat(options().connections()).isEqualTo(8);
    }

    @Test
    void withoutAUrlItSaysWhatToWrite() {
        given.clear();

        assertThat(refusal()).contains("database.url", "jdbc:postgresql://HOST:5432/DATABASE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://ferry:canary@db.example/ferry",
                "postgresql://db.example/ferry",
                "db.example:5432/ferry",
                "jdbc:mysql://db.example/canary",
                "jdbc:postgresql://ferry:canary@db.example/ferry",
                "jdbc:postgresql://db.example:canary/ferry"
            })
    void anotherUrlIsRefusedByWhatToWriteAndNotRepeated(String url) {
        given.put("database.url", url);

        assertThat(refusal()).contains("jdbc:postgresql://HOST:5432/DATABASE").doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=canary", "user=canary", "sslmode=require&password=canary", "sslpassword=canary"})
    void aUrlWithAUserOrASecretIsRefusedAndNotRepeated(String parameters) {
        given.put("database.url", URL + "?" + parameters);

        assertThat(refusal()).contains("database.password-file").doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary", "canary\n", "canary\r\n"})
    void aFileHoldsThePasswordWithOrWithoutALineBreak(String content) throws IOException {
        Files.writeString(home.resolve("secret"), content);
        given.put("database.password-file", "secret");

        assertThat(options().password()).contains("canary");
    }

    @Test
    void aFileThatIsNotThereIsToldByName() {
        given.put("database.password-file", "/nowhere/secret");

        assertThat(refusal()).contains("/nowhere/secret");
    }

    @Test
    void aFileThatIsTooLongForASecretIsRefusedByNameAndNotRead() throws IOException {
        Files.writeString(home.resolve("secret"), "canary".repeat(1 << 14));
        given.put("database.password-file", "secret");

        assertThat(refusal())
                .contains("database.password-file", home.resolve("secret").toString(), "65536")
                .doesNotContain("canary");
    }

    @Test
    void theLongestSecretIsTaken() throws IOException {
        Files.writeString(home.resolve("secret"), "c".repeat(1 << 16));
        given.put("database.password-file", "secret");

        assertThat(options().password().orElseThrow()).hasSize(1 << 16);
    }

    @Test
    void twoPasswordsAreRefused() {
        given.put("database.password", "canary");
        given.put("database.password-file", "secret");

        assertThat(refusal())
                .contains("database.password", "database.password-file")
                .doesNotContain("canary");
    }

    @Test
    void thePasswordIsNotPrinted() {
        given.put("database.password", "canary");

        assertThat(options().password()).contains("canary");
        assertThat(options().toString()).doesNotContain("canary");
    }

    @Test
    void whatTheUrlSaysWinsOverWhatConnectionsAreByDefault() throws Exception {
        given.put("database.url", URL + "?socketTimeout=7&sslmode=verify-full");
        PGSimpleDataSource source = PostgresSource.of(options());

        assertThat(source.getSocketTimeout()).isEqualTo(7);
        assertThat(source.getSslMode()).isEqualTo("verify-full");
        assertThat(source.getTcpKeepAlive()).isTrue();
        assertThat(source.getConnectTimeout()).isEqualTo(10);
        assertThat(source.getApplicationName()).isEqualTo("ferry");
    }

    @Test
    void aMigrationOfTheSchemaMayTakeAsLongAsItTakes() {
        assertThat(PostgresSource.of(options()).getSocketTimeout()).isPositive();
        assertThat(PostgresSource.forMigrations(options()).getSocketTimeout()).isZero();
    }

    @Test
    void h2DoesNotPassOverAServerThatSomebodyNames() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> H2Options.from(SettingsOf.of(home, H2Options.SETTINGS, given)))
                .withMessageContaining("persistence=postgres");
    }
}
