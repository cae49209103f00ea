package dev.ferry.application.job;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.operation.StopSignal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * What a whole export says otherwise than what is known: of the accounts that it has, those that moved apart, which no
 * load changes any more, and how many others are known. Memory does not grow with the accounts. Not thread-safe.
 */
final class ExportChanges {
    private static final int PAGE = 500;

    private final LegacyAccounts known;
    private final Count accounts = new Count();
    private final Count users = new Count();
    private final Count offers = new Count();
    private long moved;
    private long seen;

    /**
     * How many of a kind there are that were not known, that are otherwise, that are gone, and that are as they were.
     */
    private static final class Count {
        private long added;
        private long changed;
        private long gone;
        private long same;

        /** By their keys, as they were and as they are to be. */
        <T> void add(Map<String, T> before, Map<String, T> after, BiPredicate<T, T> alike) {
            after.forEach((key, one) -> {
                T was = before.get(key);
                if (was == null) {
                    added++;
                } else if (alike.test(was, one)) {
                    same++;
                } else {
                    changed++;
                }
            });
            gone += before.keySet().stream()
                    .filter(key -> !after.containsKey(key))
                    .count();
        }

        Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("added", added);
            facts.put("changed", changed);
            facts.put("gone", gone);
            facts.put("same", same);
            return facts;
        }
    }

    ExportChanges(LegacyAccounts known) {
        this.known = known;
    }

    /**
     * What is otherwise, by the names of the result; nothing where no account is known yet, or where it is to stop.
     *
     * @param stop asked for each page of accounts
     * @param progress is told how many accounts were compared so far
     */
    Optional<Map<String, Object>> of(Export export, StopSignal stop, LongConsumer progress) {
        long before = known.count();
        if (before == 0) {
            return Optional.empty();
        }
        try (Stream<LegacyAccount> rows = export.accounts(new Unheard())) {
            rows.gather(Gatherers.windowFixed(PAGE))
                    .takeWhile(_ -> !stop.raised())
                    .forEach(page -> {
                        compare(page);
                        progress.accept(seen);
                    });
        }
        if (stop.raised()) {
            return Optional.empty();
        }
        accounts.gone = Math.max(0, before - (seen - accounts.added));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("accounts", accounts.facts());
        facts.put("users", users.facts());
        facts.put("offers", offers.facts());
        facts.put("moved", moved);
        return Optional.of(facts);
    }

    private void compare(List<LegacyAccount> page) {
        Set<PublisherId> ids = page.stream().map(LegacyAccount::id).collect(Collectors.toSet());
        Map<PublisherId, LegacyAccount> stored = known.findAll(ids);
        Set<PublisherId> locked = known.locked(ids);
        for (LegacyAccount account : page) {
            seen++;
            if (locked.contains(account.id())) {
                moved++;
            } else {
                compare(Optional.ofNullable(stored.get(account.id())), account);
            }
        }
    }

    private void compare(Optional<LegacyAccount> before, LegacyAccount after) {
        String id = after.id().value();
        accounts.add(
                before.map(account -> Map.of(id, account)).orElse(Map.of()), Map.of(id, after), ExportChanges::alike);
        users.add(before.map(ExportChanges::users).orElse(Map.of()), users(after), LegacyUser::equals);
        offers.add(before.map(ExportChanges::offers).orElse(Map.of()), offers(after), Offer::equals);
    }

    /** Also in its users and offers. */
    private static boolean alike(LegacyAccount before, LegacyAccount after) {
        return before.displayName().equals(after.displayName())
                && before.mpnId().equals(after.mpnId())
                && before.company().equals(after.company())
                && before.payoutProfile() == after.payoutProfile()
                && users(before).equals(users(after))
                && offers(before).equals(offers(after));
    }

    /** Those who are deactivated are gone. */
    private static Map<String, LegacyUser> users(LegacyAccount account) {
        return account.users().stream()
                .filter(LegacyUser::active)
                .collect(Collectors.toMap(user -> user.identity().key(), Function.identity()));
    }

    private static Map<String, Offer> offers(LegacyAccount account) {
        return account.offers().stream()
                .collect(Collectors.toMap(offer -> offer.id().value(), Function.identity()));
    }

    /** Rows that are not taken are told by the wave. */
    private static final class Unheard implements RejectLog {
        @Override
        public void add(Reject reject) {}

        @Override
        public long rows() {
            return 0;
        }

        @Override
        public Optional<String> file() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
