package dev.ferry.application.person;

import dev.ferry.application.access.Ties;
import dev.ferry.application.sync.SyncBell;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.identity.TokenIssuer;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalData;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An operator has a person erased: their access ends on both sides at once, what is kept of them is deleted, and history stays without
 * them. Whoever is given the address later is another.
 */
public final class ErasePerson {
    private final Departure departure;
    private final PersonalData personalData;
    private final Pseudonyms pseudonyms;
    private final History history;
    private final Transactions transactions;
    private final IdentityProvider identityProvider;
    private final SyncBell bell;
    private final Clock clock;

    @Inject
    public ErasePerson(
            Departure departure,
            PersonalData personalData,
            Pseudonyms pseudonyms,
            History history,
            Transactions transactions,
            IdentityProvider identityProvider,
            SyncBell bell,
            Clock clock) {
        this.departure = departure;
        this.personalData = personalData;
        this.pseudonyms = pseudonyms;
        this.history = history;
        this.transactions = transactions;
        this.identityProvider = identityProvider;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Safe to repeat: of somebody of whom nothing is kept nothing is written either. Refuses {@code operator-only}, and {@code last-owner}
     * with the account that would lose its last one; then nobody is erased.
     */
    public Outcome<ErasedPerson> run(Requester who, EmailAddress address) {
        EmailAddress pseudonym = pseudonyms.next();
        Outcome<ErasedPerson> erased =
                Ties.operatorOnly(who, () -> transactions.run(() -> erase(who, address, pseudonym)));
        bell.ring();
        return erased.map(done -> signedOut(done, address));
    }

    /** Else they would be whoever is given the address next, until their token runs out. */
    private ErasedPerson signedOut(ErasedPerson erased, EmailAddress address) {
        identityProvider.issuer().ifPresent((TokenIssuer issuer) -> issuer.revokeAll(address));
        return erased;
    }

    private Outcome<ErasedPerson> erase(Requester who, EmailAddress address, EmailAddress pseudonym) {
        return departure.from(personalData.accountsOf(address), address).map(left -> {
            ErasedPerson erased = new ErasedPerson(pseudonym.normal(), left, personalData.erase(address, pseudonym));
            if (erased.anybody()) {
                note(new Mentions(address).replaced(who.actor(), pseudonym.normal()), left, pseudonym);
            }
            return erased;
        });
    }

    /** Whoever erases themselves does it under the pseudonym too. */
    private void note(String actor, Set<PublisherId> left, EmailAddress pseudonym) {
        HistoryEntry whole = entry(actor, Optional.empty(), pseudonym);
        history.appendAll(
                left.isEmpty()
                        ? List.of(whole)
                        : left.stream()
                                .sorted()
                                .map(id -> entry(actor, Optional.of(id), pseudonym))
                                .toList());
    }

    private HistoryEntry entry(String actor, Optional<PublisherId> account, EmailAddress pseudonym) {
        return new HistoryEntry(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                Action.PERSON_ERASED,
                account,
                Map.of("pseudonym", pseudonym.normal()));
    }
}
