package dev.ferry.cli.sync;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ferry.application.document.ComparisonDocument.ComparedDocument;
import dev.ferry.application.sync.CompareSides.ComparedAccount;
import dev.ferry.application.sync.CompareSides.ComparedSeen;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.sync.Delivered;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A user on both sides, in a list over accounts. */
record ComparedRow(PublisherId account, boolean underWay, ComparedSeen seen) {

    /** The users of an account: those who differ, or everybody. */
    static Stream<ComparedRow> of(ComparedAccount compared, boolean all) {
        return (all ? compared.users() : compared.differing())
                .stream().map(seen -> new ComparedRow(compared.account(), compared.underWay(), seen));
    }

    static Shape<ComparedRow> shape(Instant now) {
        return new Shape<>(
                row -> row.document(now),
                List.of(
                        Column.text("publisherId", ComparedRow::account),
                        Column.text("email", row -> row.identity().email()),
                        Column.csvOnly("objectId", row -> row.identity().objectId()),
                        Column.text("difference", ComparedRow::difference),
                        Column.text(
                                "role",
                                row -> row.seen.here().flatMap(User::role).map(Slug::slug)),
                        Column.text(
                                "state",
                                row -> row.seen.here().map(user -> user.state().slug())),
                        Column.text(
                                "legacyRole",
                                row -> row.there().map(user -> user.role().slug())),
                        Column.text("active", row -> row.there().map(LegacyUser::active)),
                        Column.text("lastDelivered", row -> row.seen.last().map(Delivered::at)),
                        Column.csvOnly("ageSeconds", row -> row.age(now)),
                        Column.text("underWay", ComparedRow::underWay)));
    }

    /** A user of an account. */
    private record Document(
            String publisherId, @JsonUnwrapped ComparedDocument user, boolean underWay) {}

    private Document document(Instant now) {
        return new Document(account.value(), ComparedDocument.of(seen, now), underWay);
    }

    /** By whom the legacy portal knows them, or is to. */
    Identity identity() {
        return there().or(() -> seen.user().expected()).orElseThrow().identity();
    }

    private Optional<LegacyUser> there() {
        return seen.user().found();
    }

    private Optional<String> difference() {
        return seen.user().difference().map(Slug::slug);
    }

    private Optional<Long> age(Instant now) {
        return Optional.ofNullable(document(now).user.ageSeconds());
    }
}
