package dev.ferry.portals.scim;

import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.TakenChanges;
import dev.ferry.portals.scim.UserMapping.Edit;
import dev.ferry.portals.scim.UserMapping.Owner;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a portal by SCIM 2.0 what changed. Which change of an account came last is kept by Ferry, because SCIM has no
 * place for it. Accounts are never locked: SCIM has no word for that, and {@link ScimHealth} says so. Thread-safe.
 */
final class ScimLegacyPortal implements LegacyPortal {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /** Ferry takes a worker that is silent for half a minute for dead, and lets another have its account. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final ScimServer server;
    private final ScimOptions options;
    private final UserMapping mapping;
    private final TakenChanges taken;
    private final Duration timeout;
    private final Clock clock;

    @Inject
    ScimLegacyPortal(ScimServer server, ScimOptions options, TakenChanges taken, Clock clock) {
        this.server = server;
        this.options = options;
        this.mapping = new UserMapping(options);
        this.taken = taken;
        this.timeout = server.timeout();
        this.clock = clock;
    }

    @Override
    public Answer apply(NumberedChange change) {
        PublisherId account = change.change().account();
        if (change.number() <= taken.last(account)) {
            return new Answer.Taken();
        }
        Answer answer = answer(account, change.change().what());
        if (answer instanceof Answer.Taken) {
            taken.take(account, change.number());
        }
        return answer;
    }

    private Answer answer(PublisherId account, LegacyChange what) {
        AccountUsers users = users(account, inTime());
        try {
            return switch (what) {
                case LegacyChange.UserStands(var user) -> stands(users, account, user);
                case LegacyChange.UserDeactivated(var key) -> deactivated(users, account, key);
                case LegacyChange.UserDeleted(var key) -> deleted(users, account, key);
                case LegacyChange.SettingsStand _ -> settings();
            };
        } catch (ScimException refused) {
            return new Answer.TurnedDown(reason(refused));
        }
    }

    private Answer stands(AccountUsers users, PublisherId account, LegacyUser user) throws ScimException {
        String key = user.identity().key();
        List<GenericScimResource> known = users.known(key);
        if (!known.isEmpty()) {
            return standsAs(users, account, user, known);
        }
        try {
            users.make(mapping.made(account, user));
            return new Answer.Taken();
        } catch (ScimException refused) {
            if (!isTaken(refused)) {
                throw refused;
            }
            // Made by a try of which nobody knew, or by somebody else.
            List<GenericScimResource> late = users.known(key);
            return late.isEmpty()
                    ? new Answer.TurnedDown(reason(refused) + "; but nobody of that name is shown")
                    : standsAs(users, account, user, late);
        }
    }

    private Answer standsAs(AccountUsers users, PublisherId account, LegacyUser user, List<GenericScimResource> known)
            throws ScimException {
        Optional<Answer> untouchable = untouchable(account, user.identity().key(), known);
        if (untouchable.isPresent()) {
            return untouchable.get();
        }
        GenericScimResource found = known.getFirst();
        users.change(found, mapping.edits(account, user, found));
        return new Answer.Taken();
    }

    /** In a conflict of names some servers say 400. */
    private static boolean isTaken(ScimException refused) {
        return refused.getScimError().getStatus() == CONFLICT
                || "uniqueness".equals(refused.getScimError().getScimType());
    }

    private Answer deactivated(AccountUsers users, PublisherId account, String key) throws ScimException {
        List<GenericScimResource> known = users.known(key);
        Optional<Answer> untouchable = untouchable(account, key, known);
        if (untouchable.isPresent() || known.isEmpty() || !mapping.isActive(known.getFirst())) {
            return untouchable.orElseGet(Answer.Taken::new);
        }
        List<Edit> edits = List.of(mapping.active(false));
        return unlessGone(() -> users.change(known.getFirst(), edits));
    }

    private Answer deleted(AccountUsers users, PublisherId account, String key) throws ScimException {
        List<GenericScimResource> known = users.known(key);
        Optional<Answer> untouchable = untouchable(account, key, known);
        return untouchable.isPresent() || known.isEmpty()
                ? untouchable.orElseGet(Answer.Taken::new)
                : unlessGone(() -> users.delete(known.getFirst()));
    }

    /** An act that the server may turn down. */
    private interface Act {
        void run() throws ScimException;
    }

    private static Answer unlessGone(Act act) throws ScimException {
        try {
            act.run();
        } catch (ScimException refused) {
            if (refused.getScimError().getStatus() != NOT_FOUND) {
                throw refused;
            }
        }
        return new Answer.Taken();
    }

    /** A user whom somebody else keeps there is left as they are; of two a person must say which. */
    private Optional<Answer> untouchable(PublisherId account, String key, List<GenericScimResource> known) {
        if (known.size() > 1) {
            return Optional.of(new Answer.TurnedDown(
                    "the portal has " + known.size() + " users of one key: delete all but one there"));
        }
        return known.stream()
                .filter(user -> mapping.ownerOf(account, key, user) == Owner.ANOTHERS)
                .map(_ -> new Answer.TurnedDown(
                        "the portal has a user of that name whose externalId is not Ferry's: rename or delete them"
                                + " there, or take that externalId away"))
                .map(Answer.class::cast)
                .findFirst();
    }

    private Answer settings() {
        return options.passesOverSettings()
                ? new Answer.Taken()
                : new Answer.TurnedDown("SCIM has no place for the settings of an account: enter them in the legacy"
                        + " portal by hand, and drop this change; scim.account-settings = pass-over asks for no more");
    }

    /** As the connector wrote it: one line, without a secret, with the status before it. */
    private static String reason(ScimException refused) {
        return String.valueOf(refused.getScimError().getDetail());
    }

    @Override
    public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
        Map<PublisherId, List<LegacyUser>> users = new HashMap<>();
        accounts.forEach(account -> usersOf(account).ifPresent(all -> users.put(account, all)));
        return users;
    }

    /** Nothing where the account is not known; where all share one address, that is where nobody is of it. */
    private Optional<List<LegacyUser>> usersOf(PublisherId account) {
        try {
            List<LegacyUser> all = users(account, () -> {}).all().stream()
                    .map(user -> read(account, user))
                    .toList();
            return all.isEmpty() && options.accountAt().isPresent() ? Optional.empty() : Optional.of(all);
        } catch (ScimException refused) {
            if (refused.getScimError().getStatus() == NOT_FOUND
                    && options.accountAt().isEmpty()) {
                return Optional.empty();
            }
            throw PortUnavailable.because(SYSTEM, "answered " + reason(refused));
        }
    }

    private LegacyUser read(PublisherId account, GenericScimResource user) {
        try {
            return mapping.read(account, user);
        } catch (IllegalArgumentException none) {
            throw server.garbage("listed a user by whom nobody can be meant: " + none.getMessage());
        }
    }

    /** Nothing is asked: SCIM has no word for it, as operators are told by the health check (R13). */
    @Override
    public void lockAll(Set<PublisherId> accounts) {}

    private AccountUsers users(PublisherId account, Runnable beforeEach) {
        return new AccountUsers(server, options, mapping, account, beforeEach);
    }

    /** Lets no request begin that could outlast what a change may take in all. */
    private Runnable inTime() {
        Instant last = clock.instant().plus(LONGEST).minus(timeout);
        return () -> {
            if (clock.instant().isAfter(last)) {
                throw ScimServer.late();
            }
        };
    }
}
