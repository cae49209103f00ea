package dev.ferry.persistence.person;

import com.google.inject.AbstractModule;
import dev.ferry.domain.person.PersonalData;

/** What the tables keep of a person. */
public final class PersonModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(PersonalData.class).to(JooqPersonalData.class);
    }
}
