package dev.ferry.persistence.history;

import com.google.inject.AbstractModule;
import dev.ferry.domain.history.History;

/** What was done, by whom. */
public final class HistoryModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(History.class).to(JooqHistory.class);
    }
}
