package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_STANDING;
import static dev.ferry.persistence.schema.Tables.DUE_VERDICT;
import static dev.ferry.persistence.schema.Tables.STANDING_GROUND;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.database.Transaction;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Rows of {@code due_verdict}: marks of accounts that are to be judged again, made by whoever changes their grounds.
 */
public final class DueRows {
    private static final Columns<PublisherId> COLUMNS =
            Columns.of(DUE_VERDICT, PublisherId.class).with(DUE_VERDICT.PUBLISHER_ID, PublisherId::value);

    private DueRows() {}

    static void insert(DSLContext sql, Collection<PublisherId> accounts) {
        COLUMNS.insert(sql, accounts);
    }

    /** Whose these domains are may have changed, or what these tenants are called. */
    public static void markBy(Transaction transaction, Collection<Domain> domains, Collection<TenantId> tenants) {
        Set<String> grounds = GroundText.ofDomains(domains);
        tenants.forEach(tenant -> grounds.add(GroundText.of(tenant)));
        mark(transaction, grounds);
    }

    /** How these stand may have changed. */
    public static void markBy(Transaction transaction, Collection<MpnId> numbers) {
        Set<String> grounds = new TreeSet<>();
        numbers.forEach(number -> grounds.add(GroundText.of(number)));
        mark(transaction, grounds);
    }

    /** The dates may be others, or what is to be done by them. */
    public static void markByDeadlines(Transaction transaction) {
        mark(transaction, Set.of(GroundText.DEADLINES));
    }

    /** A first load has nothing to mark, and pays for one look. */
    private static void mark(Transaction transaction, Set<String> grounds) {
        if (!grounds.isEmpty()) {
            DSLContext sql = transaction.sql();
            transaction.last(() -> {
                GroundChanges.add(sql, grounds);
                if (sql.fetchExists(STANDING_GROUND)) {
                    sql.insertInto(DUE_VERDICT, DUE_VERDICT.PUBLISHER_ID)
                            .select(DSL.selectDistinct(STANDING_GROUND.PUBLISHER_ID)
                                    .from(STANDING_GROUND)
                                    .where(Keys.among(STANDING_GROUND.GROUND, grounds)))
                            .execute();
                }
            });
        }
    }

    /** Anything may have changed for all that wait. */
    public static void markWaiting(Transaction transaction) {
        DSLContext sql = transaction.sql();
        transaction.last(() -> {
            GroundChanges.addAny(sql);
            sql.insertInto(DUE_VERDICT, DUE_VERDICT.PUBLISHER_ID)
                    .select(DSL.select(ACCOUNT_STANDING.PUBLISHER_ID)
                            .from(ACCOUNT_STANDING)
                            .where(ACCOUNT_STANDING.STATE.ne(MigrationState.COMPLETED.slug()))
                            .orderBy(ACCOUNT_STANDING.PUBLISHER_ID))
                    .execute();
        });
    }
}
