package dev.ferry.application.system;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.solution.SolutionKey;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A go-to-market portal that is asked with patience, and whose answers are looked at before they are believed: what
 * does not keep the contract is unavailable.
 */
public final class CheckedGoToMarketPortal implements GoToMarketPortal {
    private final GoToMarketPortal portal;
    private final ResponseValidator validator;

    @Inject
    public CheckedGoToMarketPortal(GoToMarketPortal portal, AskingPolicy policy) {
        this.portal = portal;
        this.validator = new ResponseValidator(SYSTEM, policy);
    }

    @Override
    public Map<PublisherId, List<Solution>> ofAccounts(Set<PublisherId> accounts) {
        return validator
                .policy()
                .ask(
                        SYSTEM,
                        () -> validator.guarded(() -> {
                            Map<PublisherId, List<Solution>> answer = portal.ofAccounts(Set.copyOf(accounts));
                            Map<PublisherId, List<Solution>> understood = new HashMap<>();
                            for (PublisherId account : accounts) {
                                List<Solution> all = whole(Objects.requireNonNull(answer.get(account)));
                                require(all.stream()
                                        .allMatch(one -> one.account().equals(account)));
                                understood.put(account, all);
                            }
                            require(accounts.containsAll(answer.keySet()));
                            return understood;
                        }));
    }

    @Override
    public List<Solution> page(Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
        return validator
                .policy()
                .ask(
                        SYSTEM,
                        () -> validator.guarded(() -> {
                            List<Solution> page = whole(portal.page(matched, after, limit));
                            require(page.size() <= limit);
                            Optional<SolutionKey> last = after;
                            for (Solution one : page) {
                                SolutionKey key = SolutionKey.of(one);
                                // A page that does not go on would be read for ever.
                                require(last.filter(before -> before.compareTo(key) >= 0)
                                        .isEmpty());
                                require(matched.filter(
                                                wanted -> wanted != one.offer().isPresent())
                                        .isEmpty());
                                last = Optional.of(key);
                            }
                            return page;
                        }));
    }

    /** Tried once: whether it took effect is known by trying it again, with the same key. */
    @Override
    public Answer enter(UUID request, Solution solution, String appSourceUrl) {
        return validator.act(() -> portal.enter(request, solution, appSourceUrl));
    }

    /** An adapter compiled without checks may answer anything. */
    private static List<Solution> whole(List<Solution> answer) {
        List<Solution> all = new ArrayList<>();
        for (Object one : answer) {
            all.add(whole((Solution) Objects.requireNonNull(one)));
        }
        return List.copyOf(all);
    }

    private static Solution whole(Solution one) {
        return new Solution(
                Objects.requireNonNull(one.id()),
                Objects.requireNonNull(one.account()),
                Objects.requireNonNull(one.name()),
                one.offer().map(OfferId.class::cast),
                one.appSourceUrl().map(String.class::cast));
    }

    private static void require(boolean kept) {
        if (!kept) {
            throw new IllegalStateException("an answer to what was not asked");
        }
    }
}
