package dev.ferry.persistence.identity;

import static dev.ferry.persistence.schema.Tables.SIGNED_OUT;

import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.expiry.ExpiredRows;
import dev.ferry.persistence.table.PreparedQuery;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The tokens that somebody signed out of, in a table that all nodes see. Thread-safe. */
final class SignedOut implements EndedTokens {
    private static final PreparedQuery ONE = PreparedQuery.of(
            DSL.select(SIGNED_OUT.EXPIRES_AT).from(SIGNED_OUT).where(SIGNED_OUT.TOKEN_ID.eq(PreparedQuery.KEY)));

    static final ExpiredRows<String> EXPIRED =
            new ExpiredRows<>(SIGNED_OUT, SIGNED_OUT.TOKEN_ID, SIGNED_OUT.EXPIRES_AT, Duration.ZERO);

    private final Database database;

    @Inject
    SignedOut(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> until(String id) {
        return database.with(
                IdentityProvider.SYSTEM,
                sql -> ONE.about(sql, id).stream().findFirst().map(row -> row.get(SIGNED_OUT.EXPIRES_AT)));
    }

    @Override
    public void add(String id, Instant until, Instant now) {
        database.with(IdentityProvider.SYSTEM, sql -> {
            if (update(sql, id, until) == 0) {
                insert(sql, id, until);
            }
            EXPIRED.deleteFew(sql, now);
            return true;
        });
    }

    /**
     * Of two who find nothing at once, the one who is late cannot insert: it is run again, and sees the other's. To
     * update whatever is there by then would make both the first.
     */
    @Override
    public boolean addOnce(String id, Instant until, Instant now) {
        return database.with(IdentityProvider.SYSTEM, sql -> {
            Optional<Instant> kept = sql.select(SIGNED_OUT.EXPIRES_AT)
                    .from(SIGNED_OUT)
                    .where(SIGNED_OUT.TOKEN_ID.eq(id))
                    .forUpdate()
                    .fetchOptional(SIGNED_OUT.EXPIRES_AT);
            if (kept.filter(now::isBefore).isPresent()) {
                return false;
            }
            if (kept.isPresent()) {
                update(sql, id, until);
            } else {
                insert(sql, id, until);
            }
            EXPIRED.deleteFew(sql, now);
            return true;
        });
    }

    private static int update(DSLContext sql, String id, Instant until) {
        return sql.update(SIGNED_OUT)
                .set(SIGNED_OUT.EXPIRES_AT, until)
                .where(SIGNED_OUT.TOKEN_ID.eq(id))
                .execute();
    }

    private static void insert(DSLContext sql, String id, Instant until) {
        sql.insertInto(SIGNED_OUT)
                .set(SIGNED_OUT.TOKEN_ID, id)
                .set(SIGNED_OUT.EXPIRES_AT, until)
                .execute();
    }
}
