package dev.ferry.rest.pages.operator;

import dev.ferry.application.sync.CompareSides.ComparedAccount;
import dev.ferry.application.sync.CompareSides.ComparedSeen;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.sync.Delivered;
import dev.ferry.domain.sync.Difference;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.Optional;
import java.util.stream.Stream;

/** The users of an account on both sides. */
record ComparisonView(PageContext page, ComparedAccount compared, FieldError error) implements View {

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
                        ? roleOf(known)
                        : roleOf(known) + " (" + page.text("page.comparison.inactive") + ")")
                .orElse("–");
    }

    private String roleOf(LegacyUser user) {
        return page.text("page.settings.role-before." + user.role().slug());
    }

    /** How many would lose access by a repair. */
    long removals() {
        return compared.differing().stream()
                .filter(seen -> seen.user().difference().equals(Optional.of(Difference.MISSING_HERE)))
                .count();
    }

    String difference(ComparedSeen seen) {
        return seen.user()
                .difference()
                .map(found -> page.text("page.comparison." + found.slug()))
                .orElse("");
    }

    String last(ComparedSeen seen) {
        return seen.last().map(Delivered::at).map(page::moment).orElse("–");
    }
}
