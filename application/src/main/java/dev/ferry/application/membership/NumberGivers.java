package dev.ferry.application.membership;

import dev.ferry.application.membership.UnconfirmedNumber.Given;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who typed numbers in, and when: the move of the account has the number, and its history tells the rest. */
final class NumberGivers {
    private final Migrations migrations;
    private final History history;

    NumberGivers(Migrations migrations, History history) {
        this.migrations = migrations;
        this.history = history;
    }

    /** The same numbers; of those that somebody typed in, with who did. */
    List<UnconfirmedNumber> add(List<UnconfirmedNumber> numbers) {
        Set<PublisherId> accounts =
                numbers.stream().map(UnconfirmedNumber::account).collect(Collectors.toUnmodifiableSet());
        Map<PublisherId, MigrationRecord> records = migrations.findAll(accounts);
        List<UnconfirmedNumber> typedIn = numbers.stream()
                .filter(number -> isTypedIn(number, Optional.ofNullable(records.get(number.account()))))
                .toList();
        Map<UnconfirmedNumber, Given> givers = givers(typedIn);
        return numbers.stream()
                .map(number -> number.given(Optional.ofNullable(givers.get(number))))
                .toList();
    }

    private static boolean isTypedIn(UnconfirmedNumber number, Optional<MigrationRecord> record) {
        return record.map(MigrationRecord::migration)
                .filter(move -> move instanceof Migration.InProgress underway
                        && underway.membership().equals(Optional.of(number.mpnId())))
                .isPresent();
    }

    /** The last one of each, where several did; asked for all at once. */
    private Map<UnconfirmedNumber, Given> givers(List<UnconfirmedNumber> typedIn) {
        Map<PublisherId, UnconfirmedNumber> byAccount = new HashMap<>();
        typedIn.forEach(number -> byAccount.put(number.account(), number));
        Map<UnconfirmedNumber, Given> givers = new HashMap<>();
        for (HistoryEntry entry : history.lastOfEach(Action.MEMBERSHIP_GIVEN, byAccount.keySet())) {
            entry.account()
                    .map(byAccount::get)
                    .filter(number ->
                            number.mpnId().value().equals(entry.facts().get("mpnId")))
                    .ifPresent(number -> givers.put(number, new Given(entry.actor(), entry.at())));
        }
        return givers;
    }
}
