package dev.ferry.persistence.identity;

import static dev.ferry.persistence.schema.Tables.CHALLENGE;
import static dev.ferry.persistence.schema.Tables.REPLAY;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.domain.operation.Replays;
import dev.ferry.domain.proof.Allowances;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.proof.CodeMint;
import dev.ferry.persistence.expiry.ExpiringTable;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;

/** Codes, limits, and answers that are repeated. */
public final class ProofModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(CodeMint.class).to(KeyedCodeMint.class);
        bind(Challenges.class).to(JooqChallenges.class);
        bind(Allowances.class).to(JooqAllowances.class);
        bind(Replays.class).to(JooqReplays.class);
        bind(SignedOut.class);
        bind(EndedTokens.class).to(SignedOut.class);
        Multibinder<PersonalTable> personal = Multibinder.newSetBinder(binder(), PersonalTable.class);
        personal.addBinding().toInstance(PersonalTable.deleted(Mentioned.alone(CHALLENGE, CHALLENGE.ADDRESS)));
        personal.addBinding().toInstance(PersonalTable.deleted(Mentioned.inJson(REPLAY, REPLAY.ANSWER)));
        Multibinder<ExpiringTable> expiring = Multibinder.newSetBinder(binder(), ExpiringTable.class);
        expiring.addBinding().toInstance(JooqChallenges.EXPIRED);
        expiring.addBinding().toInstance(JooqAllowances.EXPIRED);
        expiring.addBinding().toInstance(JooqReplays.EXPIRED);
        expiring.addBinding().toInstance(SignedOut.EXPIRED);
    }
}
