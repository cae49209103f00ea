package dev.ferry.rest.pages.operator.desk;

import dev.ferry.application.messages.CaseWords;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Desk;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cases of all accounts, the one that was opened first comes first.
 *
 * @param desk whose they are; of all desks where none is named
 * @param back the page of the list before this one; empty on the first
 * @param next where the list goes on; empty at its end
 */
record SupportView(
        PageContext page, CaseState state, Optional<Desk> desk, List<SupportCase> cases, String back, String next)
        implements View {

    CaseWords words() {
        return new CaseWords(page.messages());
    }

    List<CaseState> states() {
        return Arrays.asList(CaseState.values());
    }

    List<Desk> desks() {
        return Arrays.asList(Desk.values());
    }

    boolean isChosen(Desk one) {
        return desk.filter(chosen -> chosen == one).isPresent();
    }

    static String address(SupportCase one) {
        return "/operator/accounts/" + one.account().value() + "/cases/" + one.id();
    }
}
