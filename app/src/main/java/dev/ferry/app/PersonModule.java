package dev.ferry.app;

import com.google.inject.AbstractModule;
import dev.ferry.application.person.Departure;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.ExportPerson;
import dev.ferry.application.person.Pseudonyms;
import dev.ferry.application.person.SoleOwnership;
import dev.ferry.domain.person.Pseudonym;
import java.util.UUID;

/** A person's data: handed out, and erased. */
final class PersonModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Departure.class);
        bind(SoleOwnership.class);
        bind(ErasePerson.class);
        bind(ExportPerson.class);
        bind(Pseudonyms.class).toInstance(() -> Pseudonym.of(UUID.randomUUID()));
    }
}
