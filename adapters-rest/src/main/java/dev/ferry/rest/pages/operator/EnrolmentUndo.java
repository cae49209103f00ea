package dev.ferry.rest.pages.operator;

import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.application.undo.DelayedActView;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.UndoNotice;
import java.util.List;
import java.util.Optional;

/** Which enrolments are about to be turned down, in words. */
record EnrolmentUndo(PageContext page, List<DelayedActView> seen) implements UndoNotice.Words {

    EnrolmentUndo {
        seen = List.copyOf(seen);
    }

    List<UndoNotice> notices() {
        return UndoNotice.of(seen, this);
    }

    /** What waits to be done to this one. */
    Optional<DelayedActView> of(WaitingEnrolment one) {
        return seen.stream()
                .filter(waiting -> waiting.delayed().waits())
                .filter(waiting -> waiting.delayed().act() instanceof UndoableAct.TurnDownEnrolment down
                        && down.mpnId().equals(one.mpnId()))
                .findFirst();
    }

    @Override
    public String waiting(DelayedAct one) {
        return page.text("page.undo.turn-down", one.act().account().value());
    }

    @Override
    public String refused(DelayedAct one) {
        return page.text(
                "page.undo.refused.turn-down",
                one.act().account().value(),
                one.refused().map(page.messages()::refusal).orElse(""));
    }

    @Override
    public String address(DelayedAct one) {
        return "/operator/enrolments/acts/" + one.act().account().value() + "/" + one.id();
    }
}
