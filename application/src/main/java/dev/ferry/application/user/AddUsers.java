package dev.ferry.application.user;

import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.Newcomer;
import dev.ferry.domain.user.Team;
import dev.ferry.domain.user.User;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
     * {@code already-member}, {@code personal-address}, {@code tenant-mismatch} and {@code role-not-for-program} of a
     * program, {@code too-many-tries}, and what cannot be read.
     *
     * @param language of mails to those whose own is not known
     * @throws dev.ferry.domain.outcome.PortUnavailable when the directory cannot be asked; then nobody was added
     */
    public Outcome<List<User>> run(Requester who, PublisherId id, List<UserRequest> requests, Language language) {
        if (requests.isEmpty()) {
            return Outcome.refused(Code.VALUE_MISSING);
        }
        if (requests.size() > MOST) {
            return Outcome.refused(Code.TOO_MANY, "most", MOST);
        }
        Outcome<List<User>> added = teams.managedBy(who, id)
                .then(account -> admission.read(account, requests))
                .then(AddUsers::once)
                .then(all -> teams.change(who, id, held -> addAll(who, held, all, language)));
        trigger.wakeUp();
        return added;
    }

    /**
     * Somebody who cannot be added.
     *
     * @param place among those who were asked for, from 0
     */
    public record Fault(int place, Refusal reason) {}

    /**
     * All who cannot be added, each for themselves: to be asked where {@link #run} refused them, which tells of one.
     * None where it was refused for another reason.
     */
    public List<Fault> faults(Requester who, PublisherId id, List<UserRequest> requests) {
        return teams.managedBy(who, id) instanceof Done<Account>(var account)
                ? faults(account, requests.subList(0, Math.min(MOST, requests.size())))
                : List.of();
    }

    private List<Fault> faults(Account account, List<UserRequest> requests) {
        List<Fault> faults = new ArrayList<>();
        Team team = teams.team(account.id());
        Set<String> keys = new HashSet<>();
        for (int place = 0; place < requests.size(); place++) {
            Outcome<Newcomer> read = admission
                    .read(account, List.of(requests.get(place)))
                    .map(List::getFirst)
                    .map(Admission.Admitted::newcomer)
                    .then(one -> keys.add(one.identity().key()) ? Outcome.done(one) : twice(one))
                    .then(team::newcomer);
            if (read instanceof Refused<Newcomer>(var reason)) {
                faults.add(new Fault(place, reason));
            }
        }
        return faults;
    }

    private static <T> Outcome<T> twice(Newcomer one) {
        return Outcome.refused(new Refusal(Code.ALREADY_MEMBER, Map.of("value", one.shown(), "why", "twice")));
    }

    private static Outcome<List<Admission.Admitted>> once(List<Admission.Admitted> all) {
        Set<String> keys = new HashSet<>();
        return all.stream()
                .map(Admission.Admitted::newcomer)
                .filter(one -> !keys.add(one.identity().key()))
                .findFirst()
                .<Outcome<List<Admission.Admitted>>>map(AddUsers::twice)
                .orElseGet(() -> Outcome.done(all));
    }

    private Outcome<List<User>> addAll(
            Requester who, Teams.Held held, List<Admission.Admitted> all, Language language) {
        List<User> added = new ArrayList<>();
        Team team = held.team();
        for (Admission.Admitted one : all) {
            Outcome<User> joined = team.joinedBy(
                            one.newcomer(), teams.users().nextId(held.id()), one.state(), held.by())
                    .then(user -> add(who, held, user, language));
            switch (joined) {
                case Done<User>(var user) -> added.add(user);
                case Refused<User>(var reason) -> {
                    return Outcome.refused(reason);
                }
            }
            team = teams.team(held.id());
        }
        return Outcome.done(List.copyOf(added));
    }

    private Outcome<User> add(Requester who, Teams.Held held, User user, Language language) {
        teams.users().add(held.id(), user);
        teams.syncOutbox().stands(held.found().account(), user);
        teams.note(who, held.id(), Action.USER_ADDED, Teams.facts(user));
        return letters.welcome(who, held.account(), user, language);
    }
}
