package dev.ferry.rest.pages;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.Purpose;

/** What is said to those who cannot have another code sent for a while: one that they have may work all the same. */
public final class CodeLimit {
    private CodeLimit() {}

    /** Whether it is the reason why no code was sent. */
    public static boolean isReached(Refusal reason) {
        return reason.code() == Code.TOO_MANY_TRIES;
    }

    /** Beside the field for the code. */
    public static FieldError besideCode(Refusal reason, Purpose purpose, PageContext page) {
        FieldError alone = beside("code", reason, page);
        String works = page.text("page.code.limit.works", purpose.life().toMinutes());
        return new FieldError(alone.field(), alone.code(), alone.text() + ' ' + works, alone.others());
    }

    /** Where no code was sent before. */
    public static FieldError beside(String field, Refusal reason, PageContext page) {
        long seconds = reason.facts().get("retryAfterSeconds") instanceof Number left ? left.longValue() : 0;
        String text = page.text("page.code.limit", Math.max(1, Math.ceilDiv(seconds, 60L)));
        return new FieldError(field, reason.code().slug(), text, FieldError.NONE.others());
    }
}
