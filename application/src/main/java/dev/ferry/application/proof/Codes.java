package dev.ferry.application.proof;

import dev.ferry.application.mail.OutgoingMails;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Unit;
import dev.ferry.domain.proof.Allowances;
import dev.ferry.domain.proof.Challenge;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.proof.CodeMint;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sends one-time codes, and takes them back (R7). Thread-safe. */
public final class Codes {
    private static final int MOST_MAILS = 10;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int OWNERS = 5;
    private static final int ACCOUNTS = 5;
    private static final int MOST_TRIES_OF_ALL = 50;
    private static final Duration OF_ALL_WITHIN = Duration.ofDays(1);

    private final Transactions transactions;
    private final Challenges challenges;
    private final CodeMint mint;
    private final Allowances allowances;
    private final OutgoingMails mails;
    private final Clock clock;

    @Inject
    public Codes(
            Transactions transactions,
            Challenges challenges,
            CodeMint mint,
            Allowances allowances,
            OutgoingMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.challenges = challenges;
        this.mint = mint;
        this.allowances = allowances;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Sends a code to the address, in the place of any that was sent for the same; refuses {@code too-many-tries} where
     * the address got ten in an hour, no matter who asked for them; where they are about accounts, ten of this one or
     * fifty of all.
     *
     * @param letter the mail around the code
     */
    public Outcome<Challenge> send(ChallengeKey key, EmailAddress to, Function<String, Mail> letter) {
        String code = mint.mint();
        Challenge challenge = Challenge.of(key, to, mint.digest(key, to, code), now());
        return transactions.run(() -> mayBeSent(key, to).map(_ -> {
            challenges.save(challenge);
            mails.addAll(List.of(letter.apply(code)));
            return challenge;
        }));
    }

    /**
     * Accounts are counted one by one, and all together five times as many, so that none stops the mails of the others.
     */
    private Outcome<Unit> mayBeSent(ChallengeKey key, EmailAddress to) {
        String mails = "code-mail|" + key.purpose().slug();
        String all = mails + '|' + to.normal();
        return key.account()
                .map(account -> allowed(mails + '|' + account.value() + '|' + to.normal(), MOST_MAILS, WITHIN)
                        .then(_ -> allowed(all, MOST_MAILS * ACCOUNTS, WITHIN)))
                .orElseGet(() -> allowed(all, MOST_MAILS, WITHIN));
    }

    /**
     * The address whose code this is; the code is good for nothing any more. Refuses {@code wrong-code},
     * {@code code-expired} also where none was sent, and {@code too-many-tries}, also after fifty for one address in a
     * day. A wrong try is counted even though it is refused.
     */
    public Outcome<EmailAddress> redeem(ChallengeKey key, String typed) {
        return transactions.run(() -> challenges
                .hold(key)
                .map(challenge -> counted(challenge).then(known -> redeem(known, typed)))
                .orElseGet(() -> Outcome.refused(
                        Code.CODE_EXPIRED, "purpose", key.purpose().slug())));
    }

    /** A new code begins to count anew, so that the tries of all codes of an address are counted too. */
    private Outcome<Challenge> counted(Challenge challenge) {
        String address =
                challenge.key().purpose().slug() + '|' + challenge.address().normal();
        return allowed("code-try|" + address, MOST_TRIES_OF_ALL, OF_ALL_WITHIN).map(_ -> challenge);
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

    /**
     * Keeps in mind, in the transaction of the caller, that the address was proved in this sign-in.
     *
     * @param signIn what is shown again at each request of it, such as its token; only its digest is kept
     */
    public void remember(ChallengeKey key, EmailAddress proved, String signIn) {
        challenges.save(Challenge.of(key, proved, mint.digest(key, proved, signIn), now()));
    }

    /** The address that was proved in this very sign-in. */
    public Optional<EmailAddress> remembered(ChallengeKey key, String signIn) {
        return transactions.run(() -> challenges
                .hold(key)
                .filter(kept -> kept.answer(mint.digest(key, kept.address(), signIn), now()) instanceof Done)
                .map(Challenge::address));
    }

    /**
     * Counts a try of an owner at a step of an account: so many in an hour for each owner, and for all of an account's
     * together five times as many, so that none locks out the others. Refuses {@code too-many-tries}.
     */
    public Outcome<Unit> allowed(String step, Requester who, PublisherId account, int most) {
        String all = step + '|' + account.value();
        return transactions.run(
                () -> allowed(all + '|' + who.actor(), most, WITHIN).then(_ -> allowed(all, most * OWNERS, WITHIN)));
    }

    /** Counts one of what may be done so often in that time; refuses {@code too-many-tries}. */
    public Outcome<Unit> allowed(String what, int most, Duration window) {
        return allowances
                .take(what, most, window, now())
                .map(pause ->
                        Outcome.<Unit>refused(Code.TOO_MANY_TRIES, "retryAfterSeconds", Math.max(1, pause.toSeconds())))
                .orElseGet(() -> Outcome.done());
    }

    private Instant now() {
        return clock.instant();
    }
}
