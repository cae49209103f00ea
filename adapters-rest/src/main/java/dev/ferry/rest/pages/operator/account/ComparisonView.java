package dev.ferry.rest.pages.operator.account;

import dev.ferry.application.sync.CompareSides.ComparedAccount;
import dev.ferry.application.sync.CompareSides.ComparedSeen;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.user.User;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The users of an account on both sides.
 *
 * @param all whether those who agree are shown too
 * @param done what the form that led here did, in words, if one did
 */
record ComparisonView(PageContext page, ComparedAccount compared, boolean all, Optional<String> done, FieldError error)
        implements View {

    /** By address, or object id. */
    String nameOf(ComparedSeen seen) {
        return Stream.concat(seen.user().expected().stream(), seen.user().found().stream())
                .map(LegacyUser::identity)
                .findFirst()
                .map(identity -> identity.email().map(EmailAddress::shown).orElseGet(identity::key))
                .orElse("");
    }

    /** Their name here, or as the legacy portal has it; empty where neither knows one. */
    String displayName(ComparedSeen seen) {
        return seen.here()
                .flatMap(User::displayName)
                .or(() -> Stream.concat(seen.user().expected().stream(), seen.user().found().stream())
                        .flatMap(user -> user.displayName().stream())
                        .findFirst())
                .orElse("");
    }

    /** What they are in Partner Center, in its own words. */
    String here(ComparedSeen seen) {
        return seen.here().map(user -> page.role(user.role())).orElse("–");
    }

    /** What they are, or should be, in the legacy portal. */
    String side(Optional<LegacyUser> user) {
        return user.map(known -> known.active()
                        ? roleOf(known)
                        : roleOf(known) + " (" + page.text("page.comparison.inactive") + ")")
                .orElse("–");
    }

    private String roleOf(LegacyUser user) {
        return page.role(user.role());
    }

    /** Those who are shown: who differs, unless all are asked for. */
    List<ComparedSeen> shown() {
        return all ? compared.users() : compared.differing();
    }

    int agreeing() {
        return compared.users().size() - compared.differing().size();
    }

    /** Who would lose access by a repair. */
    List<ComparedSeen> losing() {
        return compared.differing().stream()
                .filter(seen -> seen.user().removes())
                .toList();
    }

    long removals() {
        return losing().size();
    }

    String difference(ComparedSeen seen) {
        return seen.user()
                .difference()
                .map(found -> page.text("page.comparison." + found.slug()))
                .orElse("");
    }
}
