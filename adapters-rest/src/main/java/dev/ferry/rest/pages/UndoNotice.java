package dev.ferry.rest.pages;

import dev.ferry.application.undo.DelayedActView;
import dev.ferry.domain.undo.DelayedAct;
import java.time.Instant;
import java.util.List;

/**
 * What its reader asked for, on the page where they did: that it waits and can be undone, or that it was refused.
 *
 * @param what will be done, or why it was not
 * @param until when it can be undone; passed over where it was refused
 * @param milliseconds for how long that still is
 * @param refused whether it is only to be taken note of
 * @param address of the form that takes it back
 */
public record UndoNotice(String what, Instant until, long milliseconds, boolean refused, String address) {

    /** The notices of all that the reader asked for themselves. */
    public static List<UndoNotice> of(List<DelayedActView> seen, Words words) {
        return seen.stream()
                .filter(DelayedActView::theirs)
                .map(one -> new UndoNotice(
                        one.delayed().waits() ? words.waiting(one.delayed()) : words.refused(one.delayed()),
                        one.delayed().dueAt(),
                        one.left().toMillis(),
                        !one.delayed().waits(),
                        words.address(one.delayed())))
                .toList();
    }

    /** What the page has to say of an act, and where its form goes. */
    public interface Words {

        String waiting(DelayedAct one);

        String refused(DelayedAct one);

        String address(DelayedAct one);
    }
}
