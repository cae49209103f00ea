package dev.ferry.persistence.standing;

import com.google.inject.AbstractModule;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.AccountSummaries;
import dev.ferry.domain.standing.DueVerdicts;

/** How each account stands, and which are to be judged again. */
public final class StandingModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AccountStandings.class).to(JooqAccountStandings.class);
        bind(AccountSummaries.class).to(JooqAccountSummaries.class);
        bind(DueVerdicts.class).to(JooqDueVerdicts.class);
    }
}
