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
import dev.ferry.http.Deadline;
import dev.ferry.portals.scim.AccountUsers.NotKnown;
import dev.ferry.portals.scim.UserMapping.Edit;
import dev.ferry.portals.scim.UserMapping.Owner;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a portal by SCIM 2.0 what changed. Which change of an account came last is kept by Ferry, because SCIM has no
 * place for it. Accounts are never locked: SCIM has no word for that, and {@link ScimHealth} says so. Thread-safe.
 */
final class ScimLegacyPortal implements LegacyPortal {
    private static final Logger LOG = LoggerFactory.getLogger(ScimLegacyPortal.class);
    private static final int CONFLICT = 409;

    private final ScimServer server;
    private final ScimOptions options;
    private final UserMapping mapping;
    private final TakenChanges taken;

    @Inject
    ScimLegacyPortal(ScimServer server, ScimOptions options, TakenChanges taken) {
        this.server = server;
        this.options = options;
        this.mapping = new UserMapping(options);
        this.taken = taken;
    }

    @Override
    public Answer apply(NumberedChange change) {
        return apply(change, expected(List.of(change)));
    }

    private ExpectedUsers expected(List<NumberedChange> changes) {
        return new ExpectedUsers(changes, options.longestChange());
    }

    @Override
    public LegacyPortal expecting(List<NumberedChange> changes) {
        return new Expecting(expected(changes));
    }

    /** The same where it is known what comes next. */
    private final class Expecting implements LegacyPortal {
        private final ExpectedUsers expected;

        Expecting(ExpectedUsers expected) {
            this.expected = expected;
        }

        @Override
        public Answer apply(NumberedChange change) {
            return ScimLegacyPortal.this.apply(change, expected);
        }

        @Override
        public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
            return ScimLegacyPortal.this.usersOf(accounts);
        }

        @Override
        public void lockAll(Set<PublisherId> accounts) {
            ScimLegacyPortal.this.lockAll(accounts);
        }
    }

    private Answer apply(NumberedChange change, ExpectedUsers expected) {
        PublisherId account = change.change().account();
        expected.come(change);
        if (expected.isTaken(change, taken)) {
            return new Answer.Taken();
        }
        AccountUsers users = users(account);
        UserLookUp lookUp = lookUp(account, users, expected);
        Answer answer = Deadline.within(
                options.longestChange(),
                () -> answer(users, lookUp, account, change.change().what()));
        if (answer instanceof Answer.Taken) {
            taken.take(account, change.number());
        }
        return answer;
    }

    private Answer answer(AccountUsers users, UserLookUp lookUp, PublisherId account, LegacyChange what) {
        try {
            return switch (what) {
                case LegacyChange.UserStands(var user) -> stands(users, lookUp, account, user);
                case LegacyChange.UserDeactivated(var key) -> deactivated(users, lookUp, account, key);
                case LegacyChange.UserDeleted(var key) -> removed(lookUp, account, key, users::delete);
                case LegacyChange.SettingsStand _ -> settings();
            };
        } catch (NotKnown unknown) {
            return new Answer.TurnedDown(String.valueOf(unknown.getMessage()));
        } catch (ScimException refused) {
            return new Answer.TurnedDown(ScimServer.reason(refused));
        }
    }

    private Answer stands(AccountUsers users, UserLookUp lookUp, PublisherId account, LegacyUser user)
            throws ScimException, NotKnown {
        String key = user.identity().key();
        List<GenericScimResource> known = lookUp.found(key);
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
            List<GenericScimResource> late = lookUp.knownNow(key);
            return late.isEmpty()
                    ? new Answer.TurnedDown(ScimServer.reason(refused)
                            + "; but nobody is shown who is known so: rename whoever has that name there")
                    : standsAs(users, account, user, late);
        }
    }

    private Answer standsAs(AccountUsers users, PublisherId account, LegacyUser user, List<GenericScimResource> known)
            throws ScimException {
        String key = user.identity().key();
        List<GenericScimResource> meant = mapping.meant(account, key, known);
        Optional<Answer> untouchable = untouchable(account, key, meant);
        if (untouchable.isPresent()) {
            return untouchable.get();
        }
        GenericScimResource found = meant.getFirst();
        if (isGone(() -> users.change(found, mapping.edits(account, user, found)))) {
            throw PortUnavailable.because(SYSTEM, "a user went while they were changed");
        }
        return new Answer.Taken();
    }

    /** In a conflict of names some servers say 400. */
    private static boolean isTaken(ScimException refused) {
        return refused.getScimError().getStatus() == CONFLICT
                || "uniqueness".equals(refused.getScimError().getScimType());
    }

    private Answer deactivated(AccountUsers users, UserLookUp lookUp, PublisherId account, String key)
            throws ScimException, NotKnown {
        List<Edit> edits = List.of(mapping.active(false));
        return removed(lookUp, account, key, user -> {
            if (mapping.isActive(user)) {
                users.change(user, edits);
            }
        });
    }

    /** What the server may turn down of a user. */
    @FunctionalInterface
    private interface Removal {
        void of(GenericScimResource user) throws ScimException;
    }

    /** Nobody of whom lists would still say that they have access under this key counts as removed. */
    private Answer removed(UserLookUp lookUp, PublisherId account, String key, Removal removal)
            throws ScimException, NotKnown {
        List<GenericScimResource> known = lookUp.known(key);
        List<GenericScimResource> meant = mapping.meant(account, key, known);
        Optional<Answer> untouchable = untouchable(account, key, meant);
        if (untouchable.isPresent() || meant.isEmpty()) {
            return untouchable.orElseGet(Answer.Taken::new);
        }
        isGone(() -> removal.of(meant.getFirst()));
        return known.stream().anyMatch(user -> !meant.contains(user) && mapping.isActive(user))
                ? new Answer.TurnedDown("Ferry's own user is without access now, but the portal has another one of that"
                        + " name or address: take the access from them there, and drop this change")
                : new Answer.Taken();
    }

    /** An act that the server may turn down. */
    private interface Act {
        void run() throws ScimException;
    }

    private static boolean isGone(Act act) throws ScimException {
        try {
            act.run();
            return false;
        } catch (ScimException refused) {
            if (ScimServer.isNotFound(refused)) {
                return true;
            }
            throw refused;
        }
    }

    /** A user whom somebody else keeps there is left as they are; of two a person must say which. */
    private Optional<Answer> untouchable(PublisherId account, String key, List<GenericScimResource> meant) {
        if (meant.size() > 1) {
            return Optional.of(new Answer.TurnedDown(
                    "the portal has " + meant.size() + " users of one key: delete all but one there"));
        }
        return meant.stream()
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

    @Override
    public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
        return Deadline.within(options.longestReading(), () -> {
            Map<PublisherId, List<LegacyUser>> users = new HashMap<>();
            accounts.forEach(account -> usersOf(account).ifPresent(all -> users.put(account, all)));
            return users;
        });
    }

    /** Nothing where the account is not known; where all share one address, that is where nobody is of it. */
    private Optional<List<LegacyUser>> usersOf(PublisherId account) {
        try {
            List<GenericScimResource> all = lookUp(account, users(account), expected(List.of())).all().stream()
                    .filter(user -> mapping.isOf(account, user))
                    .toList();
            return all.isEmpty() && options.accountAt().isPresent()
                    ? Optional.empty()
                    : Optional.of(understood(account, all));
        } catch (NotKnown _) {
            return Optional.empty();
        }
    }

    /** Each key once, as whom a change of it would mean; who is known by none is told of in the log alone. */
    private List<LegacyUser> understood(PublisherId account, List<GenericScimResource> all) {
        Map<String, List<GenericScimResource>> byKey = new LinkedHashMap<>();
        all.forEach(user -> mapping.keyOf(account, user)
                .ifPresent(key ->
                        byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(user)));
        List<LegacyUser> understood = new ArrayList<>();
        byKey.forEach((key, known) -> {
            List<GenericScimResource> meant = mapping.meant(account, key, known);
            meant.stream()
                    .filter(mapping::isActive)
                    .findFirst()
                    .or(() -> meant.stream().findFirst())
                    .flatMap(user -> mapping.read(account, user))
                    .ifPresent(understood::add);
        });
        if (understood.size() < all.size()) {
            LOG.warn(
                    "{}: {} of {} users of {} are passed over: nobody can be told by their names, or another is known"
                            + " by the same",
                    SYSTEM,
                    all.size() - understood.size(),
                    all.size(),
                    account);
        }
        return understood;
    }

    /** Nothing is asked: SCIM has no word for it, as operators are told by the health check (R13). */
    @Override
    public void lockAll(Set<PublisherId> accounts) {}

    private AccountUsers users(PublisherId account) {
        return new AccountUsers(server, options, mapping, account);
    }

    private UserLookUp lookUp(PublisherId account, AccountUsers users, ExpectedUsers expected) {
        return new UserLookUp(server, options, mapping, account, users, expected);
    }
}
