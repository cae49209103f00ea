package dev.ferry.persistence.support;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.support.Cases;
import dev.ferry.persistence.table.PersonalTable;

/** Cases at the desks of support. */
public final class SupportModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Cases.class).to(JooqCases.class);
        Multibinder<PersonalTable> personal = Multibinder.newSetBinder(binder(), PersonalTable.class);
        personal.addBinding().toInstance(new PersonalCases());
        personal.addBinding().toInstance(new PersonalAnswers());
    }
}
