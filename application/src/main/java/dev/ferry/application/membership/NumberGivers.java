package dev.ferry.application.membership;

import dev.ferry.application.membership.UnconfirmedNumber.Given;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return numbers.stream()
                .map(number -> isTypedIn(number, Optional.ofNullable(records.get(number.account())))
                        ? number.given(giver(number))
                        : number)
                .toList();
    }

    private static boolean isTypedIn(UnconfirmedNumber number, Optional<MigrationRecord> record) {
        return record.map(MigrationRecord::migration)
                .filter(move -> move instanceof Migration.InProgress underway
                        && underway.membership().equals(Optional.of(number.mpnId())))
                .isPresent();
    }

    /** The last one, where several did. */
    private Optional<Given> giver(UnconfirmedNumber number) {
        try (Stream<HistoryEntry> entries = history.entries(Optional.of(number.account()))) {
            return entries.filter(entry -> entry.action() == Action.MEMBERSHIP_GIVEN
                            && number.mpnId().value().equals(entry.facts().get("mpnId")))
                    .reduce((_, later) -> later)
                    .map(entry -> new Given(entry.actor(), entry.at()));
        }
    }
}
