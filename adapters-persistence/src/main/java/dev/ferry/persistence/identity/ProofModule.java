package dev.ferry.persistence.identity;

import com.google.inject.AbstractModule;
import dev.ferry.domain.operation.Replays;
import dev.ferry.domain.proof.Allowances;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.proof.CodeMint;

/** Codes, limits, and answers that are repeated. */
public final class ProofModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(CodeMint.class).to(KeyedCodeMint.class);
        bind(Challenges.class).to(JooqChallenges.class);
        bind(Allowances.class).to(JooqAllowances.class);
        bind(Replays.class).to(JooqReplays.class);
    }
}
