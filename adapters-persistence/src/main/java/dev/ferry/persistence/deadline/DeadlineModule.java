package dev.ferry.persistence.deadline;

import com.google.inject.AbstractModule;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.Deadlines;

/** The deadlines of offers, and what was done because of them. */
public final class DeadlineModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Deadlines.class).to(JooqDeadlines.class);
        bind(DeadlineLedger.class).to(JooqDeadlineLedger.class);
    }
}
