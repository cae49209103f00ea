package dev.ferry.application.person;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.person.PersonalRecord;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;

/** All that is kept of a person, for operators, who look at what it says of others before they hand it over. */
public final class ExportPerson {
    private final PersonalData personalData;
    private final Journal journal;

    @Inject
    public ExportPerson(PersonalData personalData, Journal journal) {
        this.personalData = personalData;
        this.journal = journal;
    }

    /**
     * In the order of its kinds; a lazy stream, to be closed. Before anything is handed out, history notes to whom
     * (R26), but not of whom. Refuses {@code operator-only}.
     */
    public Outcome<Stream<PersonalRecord>> run(Requester who, EmailAddress address) {
        return AccountAccess.operatorOnly(who, () -> {
            journal.note(who, Action.PERSON_EXPORTED, Map.of());
            return Outcome.done(personalData.about(address));
        });
    }
}
