package dev.ferry.persistence.search;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.search.AccountWords;
import dev.ferry.persistence.table.PersonalTable;
import dev.ferry.plugin.Service;

/** How accounts are found, and who keeps that up with what they are called. */
public final class SearchModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AccountWords.class).to(JooqAccountWords.class);
        bind(WordReader.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(WordReader.class);
        Multibinder.newSetBinder(binder(), PersonalTable.class).addBinding().toInstance(new PersonalWords());
    }
}
