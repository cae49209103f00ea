package dev.ferry.application.system;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A legacy portal whose answers are looked at before they are believed: what does not keep the contract is unavailable.
 * Questions are asked with patience; changes once, because anyone who delivers them tries again in their order.
 */
public final class CheckedLegacyPortal implements LegacyPortal {
    private final LegacyPortal portal;
    private final ResponseValidator validator;

    @Inject
    public CheckedLegacyPortal(LegacyPortal portal, AskingPolicy policy) {
        this(portal, new ResponseValidator(SYSTEM, policy));
    }

    private CheckedLegacyPortal(LegacyPortal portal, ResponseValidator validator) {
        this.portal = portal;
        this.validator = validator;
    }

    /** An adapter that stumbles over it is told of changes as if they came alone. */
    @Override
    public LegacyPortal expecting(List<NumberedChange> changes) {
        try {
            return new CheckedLegacyPortal(Objects.requireNonNull(portal.expecting(changes)), validator);
        } catch (RuntimeException | LinkageError _) {
            return this;
        }
    }

    @Override
    public Answer apply(NumberedChange change) {
        return validator.act(() -> answer(change));
    }

    /** An adapter that was compiled before this kind of change came up cannot take it, however often it is tried. */
    private Answer answer(NumberedChange change) {
        try {
            return portal.apply(change);
        } catch (MatchException _) {
            return new Answer.TurnedDown("the legacy-portal adapter does not know this kind of change, or something in"
                    + " it (" + change.change().what().slug() + "): take a release of it for this Ferry");
        }
    }

    @Override
    @SuppressWarnings("unchecked") // an adapter compiled without checks may answer any list: each user is looked at
    public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
        return validator.answer(
                accounts,
                (Class<List<LegacyUser>>) (Class<?>) List.class,
                portal::usersOf,
                (_, users) -> areUsers(users));
    }

    /** Nobody twice. */
    private static boolean areUsers(List<?> users) {
        Set<String> keys = new HashSet<>();
        return users.stream()
                .allMatch(one -> one instanceof LegacyUser user
                        && keys.add(user.identity().key()));
    }

    @Override
    public void lockAll(Set<PublisherId> accounts) {
        validator.guarded(() -> {
            portal.lockAll(accounts);
            return true;
        });
    }
}
