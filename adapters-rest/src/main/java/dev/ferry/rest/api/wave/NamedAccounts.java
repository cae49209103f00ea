package dev.ferry.rest.api.wave;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.rest.server.problem.BadInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts that a body names. */
final class NamedAccounts {
    private NamedAccounts() {}

    /**
     * Those of this list, none where it is absent; brings {@link BadInput} of all that are no account's id, and where
     * the list is empty: anyone who names nobody does not mean all.
     */
    static Set<PublisherId> of(@Nullable List<@Nullable String> typed, String pointer) {
        if (typed != null && typed.isEmpty()) {
            throw BadInput.missing(pointer);
        }
        Set<PublisherId> accounts = new LinkedHashSet<>();
        List<BadInput> wrong = new ArrayList<>();
        for (int i = 0; typed != null && i < typed.size() && wrong.size() < BadInput.MOST; i++) {
            try {
                accounts.add(account(typed.get(i), pointer + '/' + i));
            } catch (BadInput one) {
                wrong.add(one);
            }
        }
        if (!wrong.isEmpty()) {
            throw BadInput.all(wrong);
        }
        return accounts;
    }

    private static PublisherId account(@Nullable String typed, String pointer) {
        if (typed == null) {
            throw BadInput.missing(pointer);
        }
        return BadInput.unless(PublisherId.parse(typed), pointer);
    }
}
