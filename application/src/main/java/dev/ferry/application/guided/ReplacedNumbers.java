package dev.ferry.application.guided;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.membership.MpnId;
import java.util.Optional;
import java.util.Set;

/**
 * The valid MPN IDs whose place others took that nobody has confirmed: kept in the history of the account, so that an
 * owner can go back. Thread-safe.
 */
final class ReplacedNumbers {
    /** The fact of an entry, and of a refusal. */
    static final String FACT = "replacedMpnId";

    private final History history;

    ReplacedNumbers(History history) {
        this.history = history;
    }

    /** The one whose place this one took when it was typed in last. */
    Optional<MpnId> by(PublisherId account, MpnId typed) {
        return history.lastOfEach(Action.MEMBERSHIP_GIVEN, Set.of(account)).stream()
                .filter(entry -> typed.value().equals(entry.facts().get("mpnId")))
                .reduce((_, later) -> later)
                .flatMap(entry -> Optional.ofNullable(entry.facts().get(FACT)))
                .map(number -> new MpnId(number.toString()));
    }
}
