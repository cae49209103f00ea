package dev.ferry.application.user;

import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.Team;
import dev.ferry.domain.user.User;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** An owner or manager adds users to a moved account: those of its tenant at once, others by invitation (R15). */
public final class AddUsers {
    /** So many at once. */
    public static final int MOST = 10;

    private final Teams teams;
    private final Admission admission;
    private final UserLetters letters;
    private final MailTrigger trigger;

    @Inject
    public AddUsers(Teams teams, Admission admission, UserLetters letters, MailTrigger trigger) {
        this.teams = teams;
        this.admission = admission;
        this.letters = letters;
        this.trigger = trigger;
    }

    /**
     * Adds all of them or none, and answers them in their order. Refuses {@code account-not-found},
     * {@code managed-in-cpp}, {@code owner-only}, also where a manager grants the role owner, {@code too-many},
     * {@code already-member}, {@code named-twice}, {@code personal-address}, {@code tenant-mismatch} and
     * {@code role-not-for-program} of a program, {@code too-many-tries}, and what cannot be read.
     *
     * @param language of mails to those whose own is not known
     * @throws dev.ferry.domain.outcome.PortUnavailable when the directory cannot be asked; then nobody was added
     */
    public Outcome<List<User>> run(Requester who, PublisherId id, List<UserRequest> requests, Language language) {
        return runTellingAll(who, id, requests, language).outcome();
    }

    /** The same, but tells of each who is refused, and not of the first alone. */
    public Batch runTellingAll(Requester who, PublisherId id, List<UserRequest> requests, Language language) {
        if (requests.isEmpty()) {
            return Batch.stopped(new Refusal(Code.VALUE_MISSING));
        }
        if (requests.size() > MOST) {
            return Batch.stopped(new Refusal(Code.TOO_MANY, "most", MOST));
        }
        List<Batch.Fault> faults = new ArrayList<>();
        Outcome<List<User>> added = teams.managedBy(who, id)
                .then(account -> admission.read(account, requests, faults))
                .then(all -> teams.change(who, id, held -> addAll(who, held, all, language, faults)));
        trigger.wakeUp();
        return switch (added) {
            case Done<List<User>>(var users) -> new Batch.Added(users);
            case Refused<List<User>>(var reason) ->
                faults.isEmpty() ? Batch.stopped(reason) : new Batch.Stopped(List.copyOf(faults));
        };
    }

    /** Goes on behind who is refused, to tell of the others; the transaction does not. */
    private Outcome<List<User>> addAll(
            Requester who, Teams.Held held, List<Admission.Admitted> all, Language language, List<Batch.Fault> faults) {
        faults.clear(); // a transaction may be tried again
        List<User> added = new ArrayList<>();
        Team team = held.team();
        for (int number = 0; number < all.size(); number++) {
            Admission.Admitted one = all.get(number);
            Outcome<User> joined = team.joinedBy(
                            one.newcomer(), teams.users().nextId(held.id()), one.state(), held.by())
                    .then(user -> add(who, held, user, language));
            switch (joined) {
                case Done<User>(var user) -> added.add(user);
                case Refused<User>(var reason) -> faults.add(Batch.Fault.of(number, reason));
            }
            team = teams.team(held.id());
        }
        return faults.isEmpty()
                ? Outcome.done(List.copyOf(added))
                : Outcome.refused(faults.getFirst().reason());
    }

    private Outcome<User> add(Requester who, Teams.Held held, User user, Language language) {
        teams.users().add(held.id(), user);
        teams.syncOutbox().stands(held.found().account(), user);
        teams.note(who, held.id(), Action.USER_ADDED, Teams.facts(user));
        return letters.welcome(who, held.account(), user, language);
    }
}
