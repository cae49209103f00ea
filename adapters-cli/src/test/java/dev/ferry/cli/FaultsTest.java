package dev.ferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ferry.cli.terminal.OutputClosed;
import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.operation.Hindrance.Away;
import dev.ferry.domain.operation.Hindrance.ClocksApart;
import dev.ferry.domain.operation.Hindrance.DatabaseAway;
import dev.ferry.domain.operation.Hindrance.DatabaseFull;
import dev.ferry.domain.operation.Hindrance.DatabasePassword;
import dev.ferry.domain.operation.Hindrance.DatabaseReadOnly;
import dev.ferry.domain.operation.Hindrance.DatabaseRights;
import dev.ferry.domain.operation.Hindrance.DatabaseSignIn;
import dev.ferry.domain.operation.Hindrance.NoAccess;
import dev.ferry.domain.operation.Hindrance.NoRoom;
import dev.ferry.domain.operation.Hindrance.UpgradeInUse;
import dev.ferry.domain.operation.Hindrance.UpgradeNoRoom;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.door.Fault;
import dev.ferry.door.ProcessEnvironment;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(errors, true, StandardCharsets.UTF_8);
    private final CliEntryPoint door = new CliEntryPoint(InputStream.nullInputStream(), stream, stream);
    private final ProcessEnvironment process =
            new ProcessEnvironment(Map.of("FERRY_HOME", "/srv/ferry"), Path.of("/desk"));

    private String shown() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aWrongSettingIsWrongUsage() {
        assertThat(door.show(new IllegalStateException(new SettingsException("server.port takes a number")), process))
                .isEqualTo(2);
        assertThat(shown()).isEqualTo("ferry: server.port takes a number\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|server.port takes a whole number from 0 to 65535, not ‘x’ (flag)",
                "fr|server.port prend un nombre entier de 0 à 65535, et non «\u00a0x\u00a0» (flag)",
                "nl|server.port neemt een geheel getal van 0 tot en met 65535, niet ‘x’ (flag)",
                "sv|server.port tar ett heltal från 0 till 65535, inte ”x” (flag)"
            })
    void aWrongSettingIsToldInTheReadersLanguage(String language, String sentence) {
        door.read(List.of("doctor", "--lang", language), process);
        Settings settings = new Settings(
                Path.of("/srv/ferry"),
                List.of(new Settings.Resolved(
                        Setting.of("server.port", "8080", "The port."), Optional.of("x"), "flag")));
        SettingsException wrong =
                catchThrowableOfType(SettingsException.class, () -> settings.number("server.port", 0, 65_535));

        assertThat(door.show(wrong, process)).isEqualTo(2);
        assertThat(shown()).isEqualTo("ferry: " + sentence + "\n");
    }

    @Test
    void aSystemThatIsAwayIsToBeTriedAgain() {
        assertThat(door.show(new PortUnavailable("database"), process)).isEqualTo(1);
        assertThat(shown()).contains("database", "try again");
    }

    @Test
    void anythingElseIsOneLineWithItsReference() {
        assertThat(door.show(new Fault("a1b2", new IllegalStateException("secret detail")), process))
                .isEqualTo(1);
        assertThat(shown()).contains("a1b2", "/srv/ferry/logs/ferry.log").doesNotContain("secret", "Exception");
        assertThat(shown().lines()).hasSize(1);
    }

    @Test
    void whereTheLogCannotBeWrittenAllThatIsKnownIsTold() {
        door.show(new Fault("a1b2", new IllegalStateException("what happened"), false), process);

        assertThat(shown())
                .contains("a1b2", "/srv/ferry/logs/ferry.log cannot be written")
                .contains("IllegalStateException: what happened")
                .hasLineCount(1);
    }

    /** Each names the thing and the way out, and no second try mends those which are wrong usage. */
    static Stream<Arguments> hindrances() {
        String where = "db.example:5432/ferry";
        return Stream.of(
                arguments(new NoRoom("/srv/scratch"), 1, "/srv/scratch is full|make room there"),
                arguments(new NoAccess("/srv/users.csv"), 1, "/srv/users.csv|Give it that right"),
                arguments(new DatabaseFull(where), 1, where + "|make room there"),
                arguments(new DatabaseReadOnly(where), 1, where + "|database.url|default_transaction_read_only"),
                arguments(
                        new DatabaseRights(where, "ferry", "moves", List.of("account", "history")),
                        2,
                        where + "|‘ferry’|on account, history|grant select, insert, update, delete"
                                + "|on all tables in schema \"moves\" to|on all sequences in schema \"moves\" to"),
                arguments(
                        new DatabaseRights(where, "ferry", List.of()),
                        2,
                        where + "|‘ferry’|grant select|in schema \"public\" to"),
                arguments(new DatabaseSignIn(where, "ferry"), 2, where + "|‘ferry’|database.password-file|pg_hba.conf"),
                arguments(new DatabasePassword(where, "ferry"), 2, where + "|‘ferry’|database.password-file"),
                arguments(new DatabaseAway(where, Away.UNKNOWN_HOST), 1, where + "|database.url"),
                arguments(new DatabaseAway(where, Away.REFUSED), 1, where + "|Start the server"),
                arguments(new DatabaseAway(where, Away.SILENT), 1, where + "|firewall"),
                arguments(new DatabaseAway(where, Away.ENCRYPTION), 1, where + "|sslmode of database.url"),
                arguments(new UpgradeInUse("/srv/ferry/db"), 1, "/srv/ferry/db|end that process"),
                arguments(new UpgradeNoRoom("/srv/ferry/db", 1016, 9), 1, "/srv/ferry/db|1016 MB|9 MB|make room"),
                arguments(new DatabaseAway(where, Away.CROWDED), 1, where + "|max_connections|database.pool-size"),
                arguments(new DatabaseAway(where, Away.BROKEN), 1, where + "|try again"),
                arguments(
                        new ClocksApart(
                                where, Instant.parse("2026-07-01T12:00:00Z"), Instant.parse("2026-07-01T12:01:02Z")),
                        1,
                        where + "|2026-07-01T12:00:00Z|2026-07-01T12:01:02Z|NTP"));
    }

    @ParameterizedTest
    @MethodSource("hindrances")
    void whatAnOperatorCanMendIsToldWithTheWayOut(Hindrance what, int exitCode, String words) {
        RuntimeException fault =
                new IllegalStateException(Hindered.unavailable("database", what, new IllegalStateException("library")));

        assertThat(door.show(fault, process)).isEqualTo(exitCode);
        assertThat(shown())
                .contains(words.split("\\|", -1))
                .doesNotContain("library")
                .hasLineCount(1);
    }

    @Test
    void whoeverAsksForDetailsGetsThem() {
        door.read(List.of("doctor", "-v"), process);

        door.show(new IllegalStateException("detail"), process);

        assertThat(shown()).contains("IllegalStateException: detail");
    }

    @Test
    void aReaderWhoHasGoneIsNotTold() {
        assertThat(door.show(new OutputClosed(), process)).isEqualTo(1);
        assertThat(shown()).isEmpty();
    }
}
