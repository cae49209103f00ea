package dev.ferry.cli.sync;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** One user as contracts spell them. */
    private record Document(
            String publisherId,
            @Nullable String email,
            @Nullable String objectId,
            @Nullable String difference,
            @Nullable Here here,
            @Nullable There there,
            @Nullable Last lastDelivered,
            @Nullable Long ageSeconds,
            boolean underWay) {}

    private record Here(@Nullable String role, String state, String legacyRole, String userId) {
        static Here of(User user) {
            return new Here(
                    user.role().map(Slug::slug).orElse(null),
                    user.state().slug(),
                    user.legacyRole().slug(),
                    user.id().toString());
        }
    }

    private record There(String legacyRole, boolean active) {
        static There of(LegacyUser user) {
            return new There(user.role().slug(), user.active());
        }
    }

    private record Last(String at, long number) {
        static Last of(Delivered delivered) {
            return new Last(delivered.at().toString(), delivered.number());
        }
    }

    private Object document(Instant now) {
        return new Document(
                account.value(),
                identity().email().map(Object::toString).orElse(null),
                identity().objectId().map(Object::toString).orElse(null),
                difference().orElse(null),
                seen.here().map(Here::of).orElse(null),
                there().map(There::of).orElse(null),
                seen.last().map(Last::of).orElse(null),
                age(now).orElse(null),
                underWay);
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
        return seen.last()
                .map(last -> Math.max(0, Duration.between(last.at(), now).toSeconds()));
    }
}
