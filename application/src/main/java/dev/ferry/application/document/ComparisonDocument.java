package dev.ferry.application.document;

import dev.ferry.application.sync.CompareSides.ComparedAccount;
import dev.ferry.application.sync.CompareSides.ComparedSeen;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.sync.Delivered;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The users of an account on both sides (R17).
 *
 * @param answered whether the legacy portal gave its users; nobody at all is no answer
 * @param underWay whether changes are owed still, so that what differs may be about to agree
 * @param differing how many users differ
 */
public record ComparisonDocument(
        String publisherId, boolean answered, boolean underWay, int differing, List<ComparedDocument> users) {

    /**
     * One user.
     *
     * @param difference null where the two sides agree
     * @param here who they are in Partner Center; null where they are nobody there
     * @param there how they stand in the legacy portal; null where nobody does
     * @param lastDelivered the last change of them that was delivered
     * @param ageSeconds how long ago that was
     */
    public record ComparedDocument(
            @Nullable String email,
            @Nullable String objectId,
            @Nullable String difference,
            @Nullable HereDocument here,
            @Nullable ThereDocument there,
            @Nullable DeliveredDocument lastDelivered,
            @Nullable Long ageSeconds) {
        public static ComparedDocument of(ComparedSeen seen, Instant now) {
            Optional<LegacyUser> found = seen.user().found();
            Identity identity =
                    found.or(() -> seen.user().expected()).orElseThrow().identity();
            return new ComparedDocument(
                    identity.email().map(Object::toString).orElse(null),
                    identity.objectId().map(Object::toString).orElse(null),
                    seen.user().difference().map(Slug::slug).orElse(null),
                    seen.here().map(HereDocument::of).orElse(null),
                    found.map(ThereDocument::of).orElse(null),
                    seen.last().map(DeliveredDocument::of).orElse(null),
                    seen.last()
                            .map(last ->
                                    Math.max(0, Duration.between(last.at(), now).toSeconds()))
                            .orElse(null));
        }
    }

    /**
     * A user in Partner Center.
     *
     * @param role null while they are unmapped
     * @param legacyRole what they are to be in the legacy portal
     */
    public record HereDocument(@Nullable String role, String state, String legacyRole, String userId) {
        static HereDocument of(User user) {
            return new HereDocument(
                    user.role().map(Slug::slug).orElse(null),
                    user.state().slug(),
                    user.legacyRole().slug(),
                    user.id().toString());
        }
    }

    /** A user in the legacy portal. */
    public record ThereDocument(String legacyRole, boolean active) {
        static ThereDocument of(LegacyUser user) {
            return new ThereDocument(user.role().slug(), user.active());
        }
    }

    /** A change that was delivered. */
    public record DeliveredDocument(String at, long number) {
        static DeliveredDocument of(Delivered delivered) {
            return new DeliveredDocument(delivered.at().toString(), delivered.number());
        }
    }

    public static ComparisonDocument of(ComparedAccount compared, Instant now) {
        return new ComparisonDocument(
                compared.account().value(),
                compared.answered(),
                compared.underWay(),
                compared.differing().size(),
                compared.users().stream()
                        .map(seen -> ComparedDocument.of(seen, now))
                        .toList());
    }
}
