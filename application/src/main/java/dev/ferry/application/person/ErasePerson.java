package dev.ferry.application.person;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.sync.SyncTrigger;
import dev.ferry.application.user.Succession;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.identity.TokenIssuer;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.standing.DueVerdicts;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operator has a person erased: their access ends on both sides at once, what is kept of them is deleted, and
 * history stays without them. Anyone who is given the address later is another.
 */
public final class ErasePerson {
    /** What accounts are judged on. */
    private static final Set<PersonalKind> JUDGED_ON =
            EnumSet.of(PersonalKind.LEGACY_USER, PersonalKind.NAMED_OWNER, PersonalKind.PROVED_EMAIL);

    private final Departure departure;
    private final Succession succession;
    private final SoleOwnership soleOwnership;
    private final PersonalData personalData;
    private final DueVerdicts dueVerdicts;
    private final Pseudonyms pseudonyms;
    private final Journal journal;
    private final Transactions transactions;
    private final IdentityProvider identityProvider;
    private final SyncTrigger syncTrigger;
    private final MailTrigger mailTrigger;

    @Inject
    public ErasePerson(
            Departure departure,
            Succession succession,
            SoleOwnership soleOwnership,
            PersonalData personalData,
            DueVerdicts dueVerdicts,
            Pseudonyms pseudonyms,
            Journal journal,
            Transactions transactions,
            IdentityProvider identityProvider,
            SyncTrigger syncTrigger,
            MailTrigger mailTrigger) {
        this.departure = departure;
        this.succession = succession;
        this.soleOwnership = soleOwnership;
        this.personalData = personalData;
        this.dueVerdicts = dueVerdicts;
        this.pseudonyms = pseudonyms;
        this.journal = journal;
        this.transactions = transactions;
        this.identityProvider = identityProvider;
        this.syncTrigger = syncTrigger;
        this.mailTrigger = mailTrigger;
    }

    /** Nothing of it stands, and this is the answer. */
    private static final class Undone extends RuntimeException {
        private final transient Outcome<ErasedPerson> answer;

        Undone(Outcome<ErasedPerson> answer) {
            super("undone", null, false, false);
            this.answer = answer;
        }
    }

    /**
     * Safe to repeat: of somebody of whom nothing is kept nothing is written either. Refuses {@code operator-only},
     * {@code last-owner} with the accounts that would lose their last one, where nobody succeeds them, and
     * {@code successor-unfit} of who can be no owner of one of these, or is who is erased; then nobody is erased.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the directory cannot be asked about a successor; then
     *     nobody is erased either
     */
    public Outcome<ErasedPerson> run(Requester who, Erasure erasure) {
        return AccountAccess.operatorOnly(
                who,
                () -> erasure.successor().equals(Optional.of(erasure.address()))
                        ? Outcome.refused(Code.SUCCESSOR_UNFIT)
                        : run(who, erasure, pseudonyms.next()));
    }

    private Outcome<ErasedPerson> run(Requester who, Erasure erasure, EmailAddress pseudonym) {
        Departure.Leaver leaver = new Departure.Leaver(
                who, erasure.address(), pseudonym, erasure.successor().map(one -> named(one, erasure)));
        Outcome<ErasedPerson> erased = standing(leaver, erasure.dryRun());
        if (!erasure.dryRun()) {
            syncTrigger.wakeUp();
            mailTrigger.wakeUp();
            erased = erased.map(done -> signedOut(done, erasure.address()));
        }
        return erased;
    }

    private Succession.Successor named(EmailAddress successor, Erasure erasure) {
        return succession.named(
                successor,
                departure.ownedBy(erasure.address(), personalData.accountsOf(erasure.address())),
                erasure.language());
    }

    private Outcome<ErasedPerson> standing(Departure.Leaver leaver, boolean dryRun) {
        try {
            return transactions.run(() -> {
                Outcome<ErasedPerson> erased = erase(leaver);
                if (dryRun || erased instanceof Outcome.Refused) {
                    throw new Undone(erased.map(done -> dryRun ? done.withoutPseudonym() : done));
                }
                return erased;
            });
        } catch (Undone undone) {
            return undone.answer;
        }
    }

    /** Else they would be anyone who is given the address next, until their token runs out. */
    private ErasedPerson signedOut(ErasedPerson erased, EmailAddress address) {
        identityProvider.issuer().ifPresent((TokenIssuer issuer) -> issuer.revokeAll(address));
        return erased;
    }

    private Outcome<ErasedPerson> erase(Departure.Leaver leaver) {
        Set<PublisherId> withoutOwner = soleOwnership.of(leaver.address());
        return departure.from(personalData.accountsOf(leaver.address()), leaver).map(parted -> {
            dueVerdicts.markAll(judgedOn(leaver.address()));
            int things = personalData.erase(leaver.address(), leaver.pseudonym());
            ErasedPerson erased = new ErasedPerson(
                    Optional.of(leaver.pseudonym().normal()), parted.left(), parted.handedOver(), withoutOwner, things);
            if (!erased.anybody()) {
                return erased.withoutPseudonym();
            }
            note(leaver, parted.left());
            return erased;
        });
    }

    /** Whose owners and proofs they may be among. */
    private Set<PublisherId> judgedOn(EmailAddress address) {
        try (Stream<PersonalRecord> records = personalData.about(address, JUDGED_ON)) {
            return records.flatMap(one -> one.account().stream()).collect(Collectors.toSet());
        }
    }

    /** A person who erases themselves does it under the pseudonym too. */
    private void note(Departure.Leaver leaver, Set<PublisherId> left) {
        String pseudonym = leaver.pseudonym().normal();
        String actor = new Mentions(leaver.address()).replaced(leaver.by().actor(), pseudonym);
        Map<String, Object> facts = Map.of("pseudonym", pseudonym);
        if (left.isEmpty()) {
            journal.note(actor, Action.PERSON_ERASED, Optional.empty(), facts);
        } else {
            journal.noteEach(actor, Action.PERSON_ERASED, left.stream().sorted().toList(), facts);
        }
    }
}
