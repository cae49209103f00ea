package dev.ferry.rest.pages.operator;

import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.SaidOnce;
import dev.ferry.rest.pages.SaidOnce.Said;
import java.util.List;
import java.util.Optional;

/** What a form of an operator's page did; the page that it leads to says so, once. */
public enum OperatorNotice implements Slug {
    NAMED,
    MAILS_RETRIED,
    MAIL_RETRIED,
    REPAIRED,
    DROPPED,
    SYNC_RETRIED,
    ACCEPTED,
    TURNED_DOWN,
    UNDONE,
    MEMBERSHIP_CONFIRMED,
    CERTIFIED,
    REJECTED,
    ANSWERED;

    /** To be said, with what is put into it. */
    public Said of(String... words) {
        return new Said(slug(), List.of(words));
    }

    /** The sentence that this page is to say, where a form led here. */
    public static Optional<String> told(PageCall call, SaidOnce said) {
        return said.in(call)
                .flatMap(one -> Slug.parse(OperatorNotice.class, one.what()) instanceof Done<OperatorNotice>(var known)
                        ? Optional.of(call.page()
                                .text("page.done." + known.slug(), one.words().toArray()))
                        : Optional.empty());
    }
}
