package dev.ferry.application.person;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.person.PersonalRecord;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is kept of a person, for operators, who look at what it says of others before they hand it over. */
public final class ExportPerson {
    private final PersonalData personalData;
    private final History history;
    private final Clock clock;

    @Inject
    public ExportPerson(PersonalData personalData, History history, Clock clock) {
        this.personalData = personalData;
        this.history = history;
        this.clock = clock;
    }

    /**
     * In the order of its kinds; a lazy stream, to be closed. Before anything is handed out, history notes to whom (R26), but not of
     * whom. Refuses {@code operator-only}.
     */
    public Outcome<Stream<PersonalRecord>> run(Requester who, EmailAddress address) {
        return AccountAccess.operatorOnly(who, () -> {
            history.appendAll(List.of(handedTo(who)));
            return Outcome.done(personalData.about(address));
        });
    }

    private HistoryEntry handedTo(Requester who) {
        return new HistoryEntry(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                who.actor(),
                Action.PERSON_EXPORTED,
                Optional.empty(),
                Map.of());
    }
}
