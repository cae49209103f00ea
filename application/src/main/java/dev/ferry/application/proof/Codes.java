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
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unit;
import dev.ferry.domain.proof.Allowances;
import dev.ferry.domain.proof.Challenge;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.proof.CodeMint;
import dev.ferry.domain.proof.OneTimeCode;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sends one-time codes, and takes them back (R7). Thread-safe. */
public final class Codes {
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int OWNERS = 5;

    private final Transactions transactions;
    private final Challenges challenges;
    private final CodeMint mint;
    private final Allowances allowances;
    private final OutgoingMails mails;
    private final Quota mailed;
    private final Quota tried;
    private final Clock clock;

    @Inject
    public Codes(
            Transactions transactions,
            Challenges challenges,
            CodeMint mint,
            Allowances allowances,
            OutgoingMails mails,
            CodeRules rules,
            Clock clock) {
        this.transactions = transactions;
        this.challenges = challenges;
        this.mint = mint;
        this.allowances = allowances;
        this.mails = mails;
        this.mailed = Quota.ofMails(rules);
        this.tried = Quota.ofTries(rules);
        this.clock = clock;
    }

    /**
     * Sends a code to the address, in the place of any that was sent for the same; refuses {@code too-many-tries} where
     * the address got too many, see {@link Quota#ofMails}.
     *
     * @param letter the mail around the code
     */
    public Outcome<Challenge> send(ChallengeKey key, EmailAddress to, Asker asker, Function<String, Mail> letter) {
        String code = mint.mint();
        Challenge challenge = Challenge.of(key, to, mint.digest(key, to, code), now());
        return transactions.run(() -> allowed("code-mail|" + about(key, to), asker, mailed)
                .map(_ -> {
                    challenges.save(challenge, now());
                    mails.addAll(List.of(letter.apply(code)));
                    return challenge;
                }));
    }

    /** The same for an account, whoever acts for it; a person of another one takes nothing of what it may send. */
    public Outcome<Challenge> send(
            PublisherId account, ChallengeKey key, EmailAddress to, Function<String, Mail> letter) {
        return send(key, to, Asker.of(account), letter);
    }

    /**
     * The address whose code this is; the code is good for nothing any more. Refuses {@code wrong-code},
     * {@code code-expired} also where none was sent, and {@code too-many-tries}, also after too many for one address,
     * see {@link Quota#ofTries}. A wrong try is counted even though it is refused.
     */
    public Outcome<EmailAddress> redeem(ChallengeKey key, OneTimeCode code, Asker asker) {
        return transactions.run(() -> challenges
                .hold(key)
                .map(challenge -> mayBeTried(challenge, asker).then(known -> redeem(known, code)))
                .orElseGet(() -> expired(key)));
    }

    /**
     * Where the code went that was sent last for this, with whether it is still good; absent once it was given, or was
     * forgotten.
     */
    public Optional<SentCode> sent(ChallengeKey key) {
        return transactions.run(() -> challenges.hold(key).map(challenge -> {
            Instant now = now();
            Instant sentAt = challenge.expiresAt().minus(key.purpose().life());
            return new SentCode(challenge.address(), challenge.isGood(now), Duration.between(sentAt, now));
        }));
    }

    /** The same for a person who is signed in. */
    public Outcome<EmailAddress> redeem(PublisherId account, ChallengeKey key, OneTimeCode code, Requester who) {
        return redeem(
                key,
                code,
                new Asker(Asker.of(account).name() + '|' + Asker.of(who).name()));
    }

    private Outcome<EmailAddress> redeem(Challenge challenge, OneTimeCode code) {
        String digest = mint.digest(challenge.key(), challenge.address(), code.digits());
        Outcome<EmailAddress> outcome = challenge.answer(digest, now());
        switch (outcome) {
            case Done<EmailAddress> _ -> challenges.drop(challenge.key());
            case Refused<EmailAddress>(var reason) -> countWrong(challenge, reason);
        }
        return outcome;
    }

    /**
     * Sends a code to sign in with. It is good for this visit, where nobody else tries it, and, as the last one that
     * the address got, for who does not say in which visit they asked. Refuses as {@link #send}.
     *
     * @param visit a secret of whoever asks, which is given back with the code
     */
    public Outcome<EmailAddress> sendToSignIn(
            EmailAddress to, String visit, Asker asker, Function<String, Mail> letter) {
        ChallengeKey last = ChallengeKey.ofSignIn(to);
        String known = mint.digest(last, to, visit);
        return transactions.run(() -> send(ChallengeKey.ofSignIn(to, known), to, asker, letter)
                .map(sent -> {
                    challenges.save(Challenge.of(last, to, known, now()), now());
                    return sent.address();
                }));
    }

    /**
     * The address, where this is the code that was asked for in this visit; where none is told, the last one that was
     * sent. Tries without a visit are counted apart: they use up no visit's code and none of its tries. Refuses as
     * {@link #redeem}.
     */
    public Outcome<EmailAddress> redeemToSignIn(
            EmailAddress address, Optional<String> visit, OneTimeCode code, Asker asker) {
        ChallengeKey last = ChallengeKey.ofSignIn(address);
        return transactions.run(() -> {
            Optional<Challenge> lastSent = challenges.hold(last);
            return visit.map(told -> redeemInVisit(lastSent, address, mint.digest(last, address, told), code, asker))
                    .orElseGet(() -> lastSent.map(sent -> redeemWithoutVisit(sent, code, asker))
                            .orElseGet(() -> expired(last)));
        });
    }

    private Outcome<EmailAddress> redeemInVisit(
            Optional<Challenge> lastSent, EmailAddress address, String visit, OneTimeCode code, Asker asker) {
        return redeem(ChallengeKey.ofSignIn(address, visit), code, asker).map(proved -> {
            lastSent.filter(sent -> sent.digest().equals(visit)).ifPresent(sent -> challenges.drop(sent.key()));
            return proved;
        });
    }

    /** What waits as the last one holds which visit's code it is, and the tries of who does not say. */
    private Outcome<EmailAddress> redeemWithoutVisit(Challenge last, OneTimeCode code, Asker asker) {
        ChallengeKey key = ChallengeKey.ofSignIn(last.address(), last.digest());
        return challenges
                .hold(key)
                .map(sent -> mayBeTried(last, asker).then(known -> redeem(known, sent, code)))
                .orElseGet(() -> expired(key));
    }

    private Outcome<EmailAddress> redeem(Challenge last, Challenge sent, OneTimeCode code) {
        Challenge tried = new Challenge(sent.key(), sent.address(), sent.digest(), sent.expiresAt(), last.wrongTries());
        Outcome<EmailAddress> outcome = tried.answer(mint.digest(sent.key(), sent.address(), code.digits()), now());
        switch (outcome) {
            case Done<EmailAddress> _ -> {
                challenges.drop(sent.key());
                challenges.drop(last.key());
            }
            case Refused<EmailAddress>(var reason) -> countWrong(last, reason);
        }
        return outcome;
    }

    private void countWrong(Challenge challenge, Refusal reason) {
        if (reason.code() == Code.WRONG_CODE) {
            challenges.save(challenge.afterWrongTry(), now());
        }
    }

    /** A new code begins to count anew, so that the tries of all codes of an address are counted too. */
    private Outcome<Challenge> mayBeTried(Challenge challenge, Asker asker) {
        return allowed("code-try|" + about(challenge.key(), challenge.address()), asker, tried)
                .map(_ -> challenge);
    }

    private static String about(ChallengeKey key, EmailAddress address) {
        return key.purpose().slug() + '|' + address.normal();
    }

    private static <T> Outcome<T> expired(ChallengeKey key) {
        return Outcome.refused(Code.CODE_EXPIRED, "purpose", key.purpose().slug());
    }

    /**
     * Keeps in mind, in the transaction of the caller, that the address was proved in this sign-in.
     *
     * @param signIn what is shown again at each request of it, such as its token; only its digest is kept
     */
    public void remember(ChallengeKey key, EmailAddress proved, String signIn) {
        challenges.save(Challenge.of(key, proved, mint.digest(key, proved, signIn), now()), now());
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

    private Outcome<Unit> allowed(String what, Asker asker, Quota quota) {
        String own = what + "|by|" + asker.name();
        Outcome<Unit> first = allowed(own + "|first", quota.first(), quota.window())
                .then(_ -> allowed(what + "|first", quota.allFirst(), quota.window()));
        return first instanceof Refused<Unit>(var notFirst)
                ? soonest(
                        notFirst,
                        allowed(own, quota.own() - quota.first(), quota.window())
                                .then(_ -> allowed(what, quota.all(), quota.window())))
                : first;
    }

    /** Of two refusals that both must be over, whichever is over first lets the next one in. */
    private static Outcome<Unit> soonest(Refusal first, Outcome<Unit> further) {
        return further instanceof Refused<Unit>(var second) && seconds(first) < seconds(second)
                ? Outcome.refused(first)
                : further;
    }

    private static long seconds(Refusal tooMany) {
        return tooMany.facts().get("retryAfterSeconds") instanceof Number seconds ? seconds.longValue() : 0;
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
