package dev.ferry.app;

import com.google.inject.AbstractModule;
import dev.ferry.application.person.Departure;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.ExportPerson;

/** A person's data: handed out, and erased. */
final class PersonModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Departure.class);
        bind(ErasePerson.class);
        bind(ExportPerson.class);
    }
}
