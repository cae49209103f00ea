package dev.ferry.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.Iterables;
import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.upgrade.Cutter.Cut;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever is cut off at any statement of a first start or of an upgrade leaves the database as it was, and who comes
 * next makes of it what an undisturbed start would have made (R12). At each third statement, which one the first is
 * being another for each home; {@code .ci/kill-upgrades} cuts off at each.
 */
public abstract class CutOffContract {
    private static final int EACH = Integer.getInteger("ferry.upgrade.cuts.each", 3);

    /** That of each kind of database, which all tests of its class compare with. */
    private static final Map<Class<?>, List<String>> SCHEMAS_MADE_ANEW = new ConcurrentHashMap<>();

    private final TriedInstallations installations;

    public CutOffContract(TriedInstallations installations) {
        this.installations = installations;
    }

    static Stream<OldHome> oldHomes() {
        return OldHome.older().stream();
    }

    @Test
    void aFirstStartThatIsCutOffAtAnyStatementHasMadeNothing() throws SQLException {
        try (TriedInstallation tried = installations.absent();
                TriedInstallation undisturbed = installations.absent()) {
            List<String> statements = statementsOf(undisturbed);

            for (int number = 1; number <= statements.size(); number += EACH) {
                cutOff(tried, number, Snapshot.OF_NOTHING);
            }

            tried.start(UnaryOperator.identity());
            assertThat(tried.look()).isEqualTo(undisturbed.look());
            assertThat(statements).as("one at least for each table").hasSizeGreaterThan(40);
        }
    }

    /** At each of the next migration, as those behind it are the next ones of younger homes; and at the last of all. */
    @ParameterizedTest
    @MethodSource("oldHomes")
    void anUpgradeThatIsCutOffAtAnyStatementHasChangedNothing(OldHome home) throws SQLException {
        try (TriedInstallation tried = installations.of(home);
                TriedInstallation undisturbed = installations.of(home)) {
            Snapshot before = tried.look();
            List<String> statements = statementsOf(undisturbed);

            for (int number = 1 + home.schema() % EACH; number <= endOfTheFirst(statements); number += EACH) {
                cutOff(tried, number, before);
            }
            cutOff(tried, statements.size(), before);

            tried.start(UnaryOperator.identity());
            Snapshot after = tried.look();
            Snapshot expected = undisturbed.look();
            assertThat(sizes(after)).isEqualTo(sizes(expected));
            // PostgreSQL gives no number twice, also where the transaction that drew it was rolled back.
            assertThat(after.rows())
                    .usingRecursiveComparison()
                    .ignoringFields("due_verdict")
                    .isEqualTo(expected.rows());
            assertThat(after.schema()).isEqualTo(SCHEMAS_MADE_ANEW.computeIfAbsent(getClass(), _ -> schemaMadeAnew()));
            Map<String, Integer> sizes = sizes(before);
            // What is to be judged again grows where a migration marks accounts.
            sizes.remove("due_verdict");
            assertThat(sizes(after)).containsAllEntriesOf(sizes);
            assertThat(before.rows().get("migration")).hasSizeGreaterThan(10);
        }
    }

    private List<String> schemaMadeAnew() {
        try (TriedInstallation anew = installations.absent()) {
            anew.start(UnaryOperator.identity());
            return anew.look().schema();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Map<String, Integer> sizes(Snapshot snapshot) {
        return snapshot.rows().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, rows -> rows.getValue().size()));
    }

    /** Starts undisturbed. */
    private static List<String> statementsOf(TriedInstallation installation) {
        Cutter never = Cutter.never();
        installation.start(never);
        return never.met();
    }

    /** A migration ends with the row that tells of it. */
    private static int endOfTheFirst(List<String> statements) {
        return Iterables.indexOf(statements, statement -> statement.contains(Schema.TABLE)) + 1;
    }

    private static void cutOff(TriedInstallation tried, int number, Snapshot before) throws SQLException {
        assertThatExceptionOfType(Cut.class)
                .as("cut off at statement " + number)
                .isThrownBy(() -> tried.start(Cutter.at(number, tried::end)));
        assertThat(tried.look()).as("cut off at statement " + number).isEqualTo(before);
    }
}
