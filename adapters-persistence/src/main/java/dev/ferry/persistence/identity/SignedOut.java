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
            write(sql, id, until, now);
            return true;
        });
    }

    /** Of two who are the first at once, the one who is late is run again, and sees the other's. */
    @Override
    public boolean addOnce(String id, Instant until, Instant now) {
        return database.with(IdentityProvider.SYSTEM, sql -> {
            boolean first = sql.select(SIGNED_OUT.EXPIRES_AT)
                    .from(SIGNED_OUT)
                    .where(SIGNED_OUT.TOKEN_ID.eq(id))
                    .forUpdate()
                    .fetchOptional(SIGNED_OUT.EXPIRES_AT)
                    .filter(now::isBefore)
                    .isEmpty();
            if (first) {
                write(sql, id, until, now);
            }
            return first;
        });
    }

    private static void write(DSLContext sql, String id, Instant until, Instant now) {
        int known = sql.update(SIGNED_OUT)
                .set(SIGNED_OUT.EXPIRES_AT, until)
                .where(SIGNED_OUT.TOKEN_ID.eq(id))
                .execute();
        if (known == 0) {
            sql.insertInto(SIGNED_OUT)
                    .set(SIGNED_OUT.TOKEN_ID, id)
                    .set(SIGNED_OUT.EXPIRES_AT, until)
                    .execute();
        }
        EXPIRED.deleteFew(sql, now);
    }
}
