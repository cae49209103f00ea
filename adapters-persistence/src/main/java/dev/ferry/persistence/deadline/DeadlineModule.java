package dev.ferry.persistence.deadline;

import com.google.inject.AbstractModule;
import dev.ferry.domain.deadline.Deadlines;

/** The deadlines of offers. */
public final class DeadlineModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Deadlines.class).to(JooqDeadlines.class);
    }
}
