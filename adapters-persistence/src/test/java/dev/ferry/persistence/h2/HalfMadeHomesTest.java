package dev.ferry.persistence.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.persistence.database.LentConnection;
import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.database.UnusableSchema;
import dev.ferry.persistence.home.PrivateFiles;
import dev.ferry.persistence.upgrade.Cutter;
import dev.ferry.persistence.upgrade.Cutter.Cut;
import dev.ferry.persistence.upgrade.OldHome;
import dev.ferry.persistence.upgrade.Snapshot;
import dev.ferry.persistence.upgrade.Upgrades;
import dev.ferry.plugin.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Homes that versions left which changed the database itself, statement by statement, and were killed at it. */
class HalfMadeHomesTest {
    private static Snapshot asMadeAtOnce;

    private final TriedHome tried = new TriedHome(Homes.absent());

    @AfterEach
    void delete() {
        tried.close();
    }

    /** A version of those days, which is killed before this statement. */
    private void killAnOlderVersionAt(int statement) {
        assertThatExceptionOfType(Cut.class).isThrownBy(() -> bringUpToDateInPlace(Cutter.at(statement, tried::end)));
    }

    /** The same version once more, which finds what it does not expect, and notes it. */
    private void startAnOlderVersion() {
        assertThatExceptionOfType(UnusableSchema.class)
                .isThrownBy(() -> bringUpToDateInPlace(UnaryOperator.identity()));
    }

    private void bringUpToDateInPlace(UnaryOperator<Connection> upgrading) throws SQLException {
        try (Connection connection = upgrading.apply(tried.connect())) {
            new Schema(0, H2Opening.PLACEHOLDERS)
                    .bringUpToDate(Upgrades.IN_JAVA, flyway -> flyway.dataSource(LentConnection.of(connection)));
        }
    }

    @BeforeAll
    static void makeOneThatNobodyKills() throws IOException, SQLException {
        try (TriedHome calm = new TriedHome(Homes.absent())) {
            calm.start(UnaryOperator.identity());
            asMadeAtOnce = calm.look();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,false", "9,true", "18,true", "30,false", "30,true", "75,true", "103,false"})
    void aFirstStartThatWasKilledIsBegunAnew(int statement, boolean metAgain) throws IOException, SQLException {
        DatabasePassword.in(PrivateFiles.directory(tried.home().resolve("db")));
        killAnOlderVersionAt(statement);
        if (metAgain) {
            startAnOlderVersion();
        }

        tried.start(UnaryOperator.identity());

        assertThat(tried.look()).isEqualTo(asMadeAtOnce);
    }

    @Test
    void whatHoldsAccountsIsLeftAsItIsAndTheWayOutIsTold() throws IOException, SQLException {
        new OldHome(3).unpackInto(tried.home());
        killAnOlderVersionAt(4);
        startAnOlderVersion();
        Snapshot before = tried.look();

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> tried.start(UnaryOperator.identity()))
                .withMessageContaining("restore the backup from before")
                .withMessageContaining(tried.home().resolve("db").toString());

        assertThat(tried.look()).isEqualTo(before);
        assertThat(tried.home().resolve("db/unfinished.mv.db")).doesNotExist();
    }

    @Test
    void whatNoReleaseWroteIsToldSo() throws SQLException {
        new OldHome(4).unpackInto(tried.home());
        try (Connection connection = tried.connect()) {
            connection.createStatement().execute("update \"flyway_schema_history\" set \"checksum\" = 1");
        }

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> tried.start(UnaryOperator.identity()))
                .withMessageContaining("never released");
    }

    @Test
    void whatAnotherProcessHasOpenIsNotBroughtUpToDate() throws IOException, SQLException {
        new OldHome(4).unpackInto(tried.home());
        H2Options options = Homes.options(tried.home());
        String password = Files.readString(tried.home().resolve("db/password"));
        H2Upgrade upgrade = new H2Upgrade(new DatabaseFile(options), options, password, UnaryOperator.identity());

        try (Connection _ = tried.connect()) {
            assertThatExceptionOfType(PortUnavailable.class)
                    .isThrownBy(() -> upgrade.run(Duration.ZERO))
                    .satisfies(fault -> assertThat(Hindered.behind(fault))
                            .contains(new Hindrance.UpgradeInUse(
                                    tried.home().resolve("db").toString())));
        }
        tried.start(UnaryOperator.identity());
    }

    @Test
    void whatAStartThatWasKilledLeftBesideIsThrownAway() throws IOException, SQLException {
        new OldHome(4).unpackInto(tried.home());
        Path left = Files.writeString(tried.home().resolve("db/unfinished.mv.db"), "half a copy");

        tried.start(UnaryOperator.identity());

        assertThat(left).doesNotExist();
        assertThat(tried.look().rows().get("migration")).hasSizeGreaterThan(10);
    }

    @Test
    void aDatabaseWithoutItsPasswordIsLeftWithoutOne() throws IOException {
        new OldHome(4).unpackInto(tried.home());
        Path password = tried.home().resolve("db/password");
        Files.delete(password);

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> tried.start(UnaryOperator.identity()))
                .withMessageContaining("the password of the database is gone: " + password);
        assertThat(password).doesNotExist();
    }

    @Test
    void aPasswordOfAnotherDatabaseIsToldSo() throws IOException {
        new OldHome(4).unpackInto(tried.home());
        Files.writeString(tried.home().resolve("db/password"), "another");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> tried.start(UnaryOperator.identity()))
                .withMessageContaining("is not that of the database beside it");
    }
}
