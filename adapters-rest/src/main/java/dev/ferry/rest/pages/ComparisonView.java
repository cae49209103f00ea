package dev.ferry.rest.pages;

import dev.ferry.application.sync.CompareSides.ComparedAccount;
import dev.ferry.application.sync.CompareSides.ComparedSeen;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.sync.Delivered;
import java.util.Optional;
import java.util.stream.Stream;

/** The users of an account on both sides. */
record ComparisonView(Visit visit, ComparedAccount compared, FieldError error) implements View {

    /** By address, or object id. */
    String nameOf(ComparedSeen seen) {
        return Stream.concat(seen.user().expected().stream(), seen.user().found().stream())
                .map(LegacyUser::identity)
                .findFirst()
                .map(identity -> identity.email().map(Object::toString).orElseGet(identity::key))
                .orElse("");
    }

    String side(Optional<LegacyUser> user) {
        return user.map(known -> known.active()
                        ? known.role().slug()
                        : known.role().slug() + " (" + visit.text("page.comparison.inactive") + ")")
                .orElse("–");
    }

    String difference(ComparedSeen seen) {
        return seen.user()
                .difference()
                .map(found -> visit.text("page.comparison." + found.slug()))
                .orElse("");
    }

    String last(ComparedSeen seen) {
        return seen.last().map(Delivered::at).map(visit::moment).orElse("–");
    }
}
