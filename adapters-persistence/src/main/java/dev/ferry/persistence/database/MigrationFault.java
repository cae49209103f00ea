package dev.ferry.persistence.database;

import com.google.common.base.Throwables;
import dev.ferry.persistence.database.UnusableSchema.Why;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;

/** What Flyway's faults mean. What it says of them is for people who use Flyway. */
final class MigrationFault {
    /** What was to be made is there: tables, columns, indexes and constraints, of PostgreSQL and of H2. */
    private static final Set<String> THERE_ALREADY =
            Set.of("42P07", "42701", "42710", "42S01", "42S11", "42S21", "90045");

    private MigrationFault() {}

    /**
     * The fault, as what it means.
     *
     * @param flyway whose it is
     * @return what the database said, where it is of no kind that is known here
     * @throws UnusableSchema when what the database holds is in the way
     */
    static SQLException told(FlywayException fault, Flyway flyway) {
        if (fault.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            throw new UnusableSchema(Why.SOMEBODY_ELSES, fault);
        }
        if (fault.getErrorCode() == CoreErrorCode.VALIDATE_ERROR) {
            throw new UnusableSchema(hasFailed(flyway.info()) ? Why.CUT_OFF : Why.OF_ANOTHER_KIND, fault);
        }
        SQLException said = said(fault).orElseThrow(() -> fault);
        if (THERE_ALREADY.contains(String.valueOf(said.getSQLState()))) {
            throw new UnusableSchema(Why.CUT_OFF, fault);
        }
        return said;
    }

    /** Versions that changed the database itself noted so, when they met again what they had been cut off from. */
    private static boolean hasFailed(MigrationInfoService migrations) {
        return Arrays.stream(migrations.all())
                .anyMatch(migration -> migration.getState().isFailed());
    }

    private static Optional<SQLException> said(FlywayException fault) {
        return Throwables.getCausalChain(fault).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
