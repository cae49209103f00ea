package dev.ferry.application.person;

import dev.ferry.application.access.Ties;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.person.PersonalRecord;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** All that is kept of a person, for operators, who look at what it says of others before they hand it over. */
public final class ExportPerson {
    private final PersonalData personalData;

    @Inject
    public ExportPerson(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** In the order of its kinds; a lazy stream, to be closed. Refuses {@code operator-only}. */
    public Outcome<Stream<PersonalRecord>> run(Requester who, EmailAddress address) {
        return Ties.operatorOnly(who, () -> Outcome.done(personalData.about(address)));
    }
}
