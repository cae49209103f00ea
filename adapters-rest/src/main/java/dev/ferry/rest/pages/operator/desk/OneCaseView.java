package dev.ferry.rest.pages.operator.desk;

import dev.ferry.application.messages.CaseWords;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Verdict;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One case of an account.
 *
 * @param typed what was typed into the form of an answer, so that nothing of it is lost where it is wrong
 * @param done what the form that led here did, in words, if one did
 */
record OneCaseView(PageContext page, SupportCase one, Typed typed, FieldError error, Optional<String> done)
        implements View {

    /** An answer, as it was typed. */
    record Typed(String state, String verdict, String text) {
        static final Typed NOTHING = new Typed(CaseState.ANSWERED.slug(), "", "");
    }

    CaseWords words() {
        return new CaseWords(page.messages());
    }

    List<CaseState> states() {
        return List.of(CaseState.ANSWERED, CaseState.CLOSED, CaseState.OPEN);
    }

    /** What the desk may have found; none of a topic that has no verdict. */
    List<Verdict> verdicts() {
        return one.request().topic().hasVerdict() ? Arrays.asList(Verdict.values()) : List.of();
    }

    boolean isChosen(CaseState state) {
        return state.slug().equals(typed.state());
    }

    boolean isChosen(Slug verdict) {
        return verdict.slug().equals(typed.verdict());
    }
}
