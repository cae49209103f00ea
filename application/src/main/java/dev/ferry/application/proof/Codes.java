package dev.ferry.application.proof;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.proof.Allowances;
import dev.ferry.domain.proof.Challenge;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.proof.CodeMint;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** Sends one-time codes, and takes them back (R7). Thread-safe. */
public final class Codes {
    private static final int MOST_MAILS = 10;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final Transactions transactions;
    private final Challenges challenges;
    private final CodeMint mint;
    private final Allowances allowances;
    private final MailQueue mails;
    private final Clock clock;

    @Inject
    public Codes(
            Transactions transactions,
            Challenges challenges,
            CodeMint mint,
            Allowances allowances,
            MailQueue mails,
            Clock clock) {
        this.transactions = transactions;
        this.challenges = challenges;
        this.mint = mint;
        this.allowances = allowances;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Sends a code to the address, in the place of any that was sent for the same; refuses {@code too-many-tries} where the
     * address got ten in an hour, whoever asked for them.
     *
     * @param letter the mail around the code
     */
    public Outcome<Challenge> send(ChallengeKey key, EmailAddress to, Function<String, Mail> letter) {
        String code = mint.mint();
        Challenge challenge = Challenge.of(key, to, mint.digest(key, to, code), now());
        return transactions.run(() -> allowed("code-mail|" + to.normal(), MOST_MAILS, WITHIN)
                .map(_ -> {
                    challenges.save(challenge);
                    mails.addAll(List.of(letter.apply(code)));
                    return challenge;
                }));
    }

    /**
     * The address whose code this is; the code is good for nothing any more. Refuses {@code wrong-code}, {@code code-expired}
     * also where none was sent, and {@code too-many-tries}. A wrong try is counted even though it is refused.
     */
    public Outcome<EmailAddress> redeem(ChallengeKey key, String typed) {
        return transactions.run(() -> challenges
                .hold(key)
                .map(challenge -> redeem(challenge, typed))
                .orElseGet(() -> Outcome.refused(Code.CODE_EXPIRED)));
    }

    private Outcome<EmailAddress> redeem(Challenge challenge, String typed) {
        String digest = mint.digest(challenge.key(), challenge.address(), typed.strip());
        Outcome<EmailAddress> outcome = challenge.answer(digest, now());
        switch (outcome) {
            case Done<EmailAddress> _ -> challenges.drop(challenge.key());
            case Refused<EmailAddress>(var reason) -> {
                if (reason.code() == Code.WRONG_CODE) {
                    challenges.save(challenge.afterWrongTry());
                }
            }
        }
        return outcome;
    }

    /** Counts one of what may be done so often in that time; refuses {@code too-many-tries}. */
    public Outcome<Boolean> allowed(String what, int most, Duration window) {
        return allowances
                .take(what, most, window, now())
                .map(pause -> Outcome.<Boolean>refused(
                        Code.TOO_MANY_TRIES, "retryAfterSeconds", Math.max(1, pause.toSeconds())))
                .orElseGet(() -> Outcome.done(true));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
