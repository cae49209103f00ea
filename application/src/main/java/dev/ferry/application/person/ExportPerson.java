package dev.ferry.application.person;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.person.PersonalRecord;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** All that is kept of a person, for operators, and for the person themselves. */
public final class ExportPerson {
    private final PersonalData personalData;

    @Inject
    public ExportPerson(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** In the order of its kinds; a lazy stream, to be closed. Refuses {@code operator-only} everybody else. */
    public Outcome<Stream<PersonalRecord>> run(Requester who, EmailAddress address) {
        return mayAsk(who, address) ? Outcome.done(personalData.about(address)) : Outcome.refused(Code.OPERATOR_ONLY);
    }

    /** A claim of an address proves nothing (R7). */
    private static boolean mayAsk(Requester who, EmailAddress address) {
        return switch (who) {
            case Requester.Operator _ -> true;
            case Requester.Person person ->
                person.signIn().emailProved() && person.address().equals(address);
        };
    }
}
