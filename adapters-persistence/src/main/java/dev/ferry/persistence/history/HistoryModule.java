package dev.ferry.persistence.history;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.history.History;
import dev.ferry.persistence.table.PersonalTable;

/** What was done, by whom. */
public final class HistoryModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(History.class).to(JooqHistory.class);
        Multibinder<PersonalTable> personal = Multibinder.newSetBinder(binder(), PersonalTable.class);
        personal.addBinding().toInstance(new PersonalHistory());
    }
}
