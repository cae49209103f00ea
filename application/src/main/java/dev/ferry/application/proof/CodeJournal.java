package dev.ferry.application.proof;

import dev.ferry.application.history.Journal;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.Purpose;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/**
 * Writes down codes that were turned down (R26): never which, and of one person not more in a day than tell what
 * happened, however often they try. Thread-safe.
 */
public final class CodeJournal {
    private static final int MOST = 10;
    private static final Duration WITHIN = Duration.ofDays(1);

    private final Journal journal;
    private final Codes codes;

    @Inject
    public CodeJournal(Journal journal, Codes codes) {
        this.journal = journal;
        this.codes = codes;
    }

    /** The outcome of a code for an account, once it is written down in the transaction of the caller. */
    public <T> Outcome<T> noted(Requester who, PublisherId account, Purpose purpose, Outcome<T> outcome) {
        if (outcome instanceof Refused<T>(var reason) && isAboutTheCode(reason) && isNotYetTooMuch(account, who)) {
            journal.note(
                    who,
                    Action.CODE_REFUSED,
                    account,
                    Map.of(
                            "purpose", purpose.slug(),
                            "decision", reason.code().slug()));
        }
        return outcome;
    }

    private boolean isNotYetTooMuch(PublisherId account, Requester who) {
        return isNotYetTooMuch(account.value() + '|' + who.actor());
    }

    /**
     * The same for a code to sign in with, under the address that was typed.
     *
     * @param known whether somebody here has the address; strangers are no one's history
     */
    public void signInRefused(String address, boolean known, Refusal reason) {
        // counted and written for strangers too, so that it takes as long for them
        if (isAboutTheCode(reason) && isNotYetTooMuch("|" + address)) {
            journal.noteIf(
                    known,
                    address,
                    Action.SIGN_IN_REFUSED,
                    Map.of("decision", reason.code().slug()));
        }
    }

    private boolean isNotYetTooMuch(String whose) {
        return codes.allowed("code-refused|" + whose, MOST, WITHIN) instanceof Done;
    }

    private static boolean isAboutTheCode(Refusal reason) {
        return reason.code() == Code.WRONG_CODE
                || reason.code() == Code.CODE_EXPIRED
                || reason.code() == Code.TOO_MANY_TRIES;
    }
}
