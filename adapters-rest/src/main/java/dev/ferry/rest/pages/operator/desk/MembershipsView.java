package dev.ferry.rest.pages.operator.desk;

import dev.ferry.application.membership.UnconfirmedNumber;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import dev.ferry.rest.pages.operator.Trail;
import dev.ferry.rest.pages.operator.desk.MembershipPages.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * MPN IDs whose tenant nobody said.
 *
 * @param trail the way to this page of the list
 * @param next where the list goes on; empty at its end
 * @param done what the form that led here did, in words, if one did
 */
record MembershipsView(
        PageContext page,
        List<UnconfirmedNumber> numbers,
        Trail trail,
        String next,
        Typed typed,
        FieldError error,
        Optional<String> done)
        implements View {

    /** The same, with what is wrong. */
    MembershipsView telling(FieldError wrong) {
        return new MembershipsView(page, numbers, trail, next, typed, wrong, done);
    }

    /** Whether one for which this account waits is on the page. */
    boolean isShown(String account) {
        return numbers.stream().anyMatch(one -> one.account().value().equals(account));
    }

    List<MembershipKind> kinds() {
        return Arrays.asList(MembershipKind.values());
    }

    String named(MembershipKind kind) {
        return page.text("page.memberships.kind." + kind.slug());
    }

    String address(UnconfirmedNumber one) {
        return MembershipPages.HERE + "/" + one.account().value() + "/"
                + one.mpnId().value();
    }

    String field(UnconfirmedNumber one) {
        return Typed.fieldOf(one.account().value());
    }

    /** What was typed there; empty where nothing was. */
    String typed(UnconfirmedNumber one) {
        return typed.account().equals(one.account().value()) ? typed.tenant() : "";
    }
}
