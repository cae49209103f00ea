package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.SIGNED_OUT;

import dev.ferry.domain.identity.IdentityProvider;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jooq.impl.DSL;

/** The tokens that somebody signed out of, in a table that all nodes see. Thread-safe. */
final class SignedOut {
    private static final Question ONE =
            Question.of(DSL.select(SIGNED_OUT.TOKEN_ID).from(SIGNED_OUT).where(SIGNED_OUT.TOKEN_ID.eq(Question.KEY)));

    private final Database database;

    @Inject
    SignedOut(Database database) {
        this.database = database;
    }

    boolean contains(String tokenId) {
        return database.with(
                IdentityProvider.SYSTEM, sql -> !ONE.about(sql, tokenId).isEmpty());
    }

    /** Keeps it until the token runs out; safe to repeat. */
    void add(String tokenId, Instant expiresAt, Instant now) {
        database.with(IdentityProvider.SYSTEM, sql -> {
            if (!sql.fetchExists(SIGNED_OUT, SIGNED_OUT.TOKEN_ID.eq(tokenId))) {
                sql.insertInto(SIGNED_OUT)
                        .set(SIGNED_OUT.TOKEN_ID, tokenId)
                        .set(SIGNED_OUT.EXPIRES_AT, expiresAt)
                        .execute();
            }
            Sweep.of(sql, SIGNED_OUT, SIGNED_OUT.TOKEN_ID, SIGNED_OUT.EXPIRES_AT, now);
            return true;
        });
    }
}
