package dev.ferry.application.guided;

import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.messages.Language;
import dev.ferry.application.proof.Codes;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.migration.WorkEmailRule;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.util.Map;

/** An owner gives a work e-mail (R5, R6): the address that they signed in with, or another that they prove next. */
public final class GiveWorkEmail {
    private static final int MOST_TRIES = 10;

    private final Steps steps;
    private final Companies companies;
    private final WorkEmailRule rule;
    private final Codes codes;
    private final MailTexts texts;
    private final MailTrigger trigger;
    private final ProgressReader progress;

    @Inject
    public GiveWorkEmail(
            Steps steps,
            Companies companies,
            WorkEmailRule rule,
            Codes codes,
            MailTexts texts,
            MailTrigger trigger,
            ProgressReader progress) {
        this.steps = steps;
        this.companies = companies;
        this.rule = rule;
        this.codes = codes;
        this.texts = texts;
        this.trigger = trigger;
        this.progress = progress;
    }

    /** What came of an address that may be gone on with. */
    public sealed interface Given {
        /** It is the address that the owner signed in with, so it is proved (R7). */
        record Proved(MigrationProgress view) implements Given {}

        /** A code is on its way to it. */
        record CodeSent(EmailAddress to) implements Given {}
    }

    /**
     * Refuses {@code start-first}, {@code malformed-email}, {@code personal-address}, {@code unknown-tenant},
     * {@code tenant-mismatch}, {@code registry-unavailable}, and {@code too-many-tries} after ten in an hour.
     */
    public Outcome<Given> run(Requester who, PublisherId id, String typed, Language language) {
        return steps.take(
                who,
                id,
                step -> underway(step).then(_ -> codes.allowed("work-email", who, id, MOST_TRIES)),
                step -> EmailAddress.parse(typed)
                        .then(address ->
                                underway(step).then(underway -> give(who, step, underway, address, language))));
    }

    private static Outcome<Migration.InProgress> underway(Step step) {
        return step.record().migration().onTheWay();
    }

    private Outcome<Given> give(
            Requester who, Step step, Migration.InProgress underway, EmailAddress address, Language language) {
        Outcome<TenantId> tenant = judge(step, address);
        return switch (tenant) {
            case Refused<TenantId>(var reason) -> {
                note(who, step, address, reason.code().slug());
                yield Outcome.refused(reason);
            }
            case Done<TenantId>(var owner) ->
                provedBySignIn(who, address, owner)
                        ? Outcome.done(new Given.Proved(prove(who, step, underway, address)))
                        : send(who, step, address, language);
        };
    }

    private Outcome<TenantId> judge(Step step, EmailAddress address) {
        return rule.workAddress(address)
                .then(_ -> companies.wantedBy(step.candidate()))
                .then(wanted -> companies.ownerOf(address.domain()).then(owner -> rule.judge(address, owner, wanted)));
    }

    private static boolean provedBySignIn(Requester who, EmailAddress address, TenantId owner) {
        return who.person()
                .filter(person -> person.signIn().proves(address, owner))
                .isPresent();
    }

    private MigrationProgress prove(Requester who, Step step, Migration.InProgress underway, EmailAddress address) {
        Migration further = underway.proved(new ProvedEmail(address, step.legacyKey()));
        steps.write(step, () -> {
            steps.save(step, further);
            steps.note(who, step, Action.WORK_EMAIL_PROVED, Map.of("email", address.normal(), "by", "sign-in"));
        });
        return progress.of(step.owner(), step.record().with(further));
    }

    private Outcome<Given> send(Requester who, Step step, EmailAddress address, Language language) {
        ChallengeKey key = ChallengeKey.ofWorkEmail(step.account(), who.actor());
        Language own = step.languageOf(language);
        Outcome<Given> sent = steps.atOnce(() -> codes.send(
                        step.account(), key, address, code -> texts.workEmailCode(step.account(), address, own, code))
                .map(challenge -> {
                    note(who, step, address, "code-sent");
                    return new Given.CodeSent(challenge.address());
                }));
        trigger.wakeUp();
        return sent;
    }

    private void note(Requester who, Step step, EmailAddress address, String decision) {
        steps.note(who, step, Action.WORK_EMAIL_GIVEN, Map.of("email", address.normal(), "decision", decision));
    }
}
