package dev.ferry.application.guided;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.OutgoingMails;
import dev.ferry.application.mail.Recipients;
import dev.ferry.application.messages.Language;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.Vetting;
import dev.ferry.domain.membership.Vetting.Pending;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.person.Pseudonym;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.text.ShownText;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enrolments that wait for an operator's decision (R8). */
public final class Enrolments {
    /** The longest reason, in characters. */
    private static final int LONGEST_REASON = 500;

    /** Among so many those are counted that are alike. */
    private static final int MOST_ALIKE = 1_000;

    private final CheckedMpnRegistry registry;
    private final Transactions transactions;
    private final LegacyAccounts legacyAccounts;
    private final Migrations migrations;
    private final DueVerdicts dueVerdicts;
    private final Journal journal;
    private final OutgoingMails mails;
    private final MailTexts texts;

    @Inject
    public Enrolments(
            CheckedMpnRegistry registry,
            Transactions transactions,
            LegacyAccounts legacyAccounts,
            Migrations migrations,
            DueVerdicts dueVerdicts,
            Journal journal,
            OutgoingMails mails,
            MailTexts texts) {
        this.registry = registry;
        this.transactions = transactions;
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
        this.dueVerdicts = dueVerdicts;
        this.journal = journal;
        this.mails = mails;
        this.texts = texts;
    }

    /**
     * Up to {@code most} of those that wait, at least 1, from this number on or from the first; none where another
     * registry decides. Refuses all but operators.
     */
    public Outcome<EnrolmentsPage> page(Requester who, Optional<MpnId> from, int most) {
        return AccountAccess.operatorOnly(
                who,
                () -> Outcome.done(registry.vetting()
                        .map(vetting -> page(vetting, from, most))
                        .orElseGet(() -> new EnrolmentsPage(List.of(), Optional.empty()))));
    }

    private static EnrolmentsPage page(Vetting vetting, Optional<MpnId> from, int most) {
        List<Pending> found = vetting.page(from, most + 1);
        return new EnrolmentsPage(
                ofFerry(found.stream().limit(most)).toList(),
                found.stream().skip(most).map(Pending::mpnId).findFirst());
    }

    /**
     * How many others wait for the same company as each of these, by its name, or from the same account; those for
     * which there are none are absent. Refuses all but operators.
     */
    public Outcome<Map<MpnId, Integer>> alike(Requester who, List<WaitingEnrolment> some) {
        return AccountAccess.operatorOnly(
                who,
                () -> Outcome.done(registry.vetting()
                        .filter(_ -> !some.isEmpty())
                        .map(vetting -> alike(vetting, some))
                        .orElse(Map.of())));
    }

    private static Map<MpnId, Integer> alike(Vetting vetting, List<WaitingEnrolment> some) {
        List<WaitingEnrolment> others = ofFerry(vetting
                        .alike(
                                collected(some, one -> one.enrolment().companyName()),
                                collected(some, one -> EnrolmentKey.beginning(one.account())),
                                MOST_ALIKE)
                        .stream())
                .toList();
        Map<MpnId, Integer> counts = new HashMap<>();
        for (WaitingEnrolment one : some) {
            int alike = (int) others.stream().filter(one::isLike).count();
            if (alike > 0) {
                counts.put(one.mpnId(), alike);
            }
        }
        return counts;
    }

    private static Set<String> collected(List<WaitingEnrolment> some, Function<WaitingEnrolment, String> each) {
        return some.stream().map(each).collect(Collectors.toSet());
    }

    private static Stream<WaitingEnrolment> ofFerry(Stream<Pending> some) {
        return some.flatMap(pending -> waiting(pending).stream());
    }

    private static Optional<WaitingEnrolment> waiting(Pending pending) {
        return EnrolmentKey.accountOf(pending.enrolment())
                .map(account -> new WaitingEnrolment(account, pending.mpnId(), pending.enrolment()));
    }

    /**
     * Decides, and writes to the applicant, unless they were erased; one who is turned down may enrol anew. The reason
     * is kept in history, and a refusal's is mailed. Refuses all but operators, {@code enrolment-not-found} where none
     * waits, and of a reason {@code value-missing}, {@code value-too-long}, {@code control-characters}.
     *
     * @param reason one line, as it was typed
     */
    public Outcome<WaitingEnrolment> decide(Requester who, MpnId mpnId, boolean accepted, Optional<String> reason) {
        return AccountAccess.operatorOnly(
                who,
                () -> checked(reason)
                        .then(why -> transactions.run(() -> registry.vetting()
                                .flatMap(vetting -> vetting.decide(mpnId, accepted))
                                .flatMap(Enrolments::waiting)
                                .map(decided -> tell(who, decided, accepted, why))
                                .orElseGet(() -> Outcome.refused(Code.ENROLMENT_NOT_FOUND, "mpnId", mpnId.value())))));
    }

    /** The enrolment that would be decided now: refuses the same, and decides nothing. */
    public Outcome<WaitingEnrolment> check(Requester who, MpnId mpnId, Optional<String> reason) {
        return AccountAccess.operatorOnly(
                who,
                () -> checked(reason)
                        .then(_ -> Outcome.of(
                                registry.vetting()
                                        .flatMap(vetting -> vetting.find(mpnId))
                                        .flatMap(Enrolments::waiting),
                                new Refusal(Code.ENROLMENT_NOT_FOUND, "mpnId", mpnId.value()))));
    }

    private static Outcome<Optional<String>> checked(Optional<String> reason) {
        return reason.map(typed -> ShownText.readLine(typed, LONGEST_REASON).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    private Outcome<WaitingEnrolment> tell(
            Requester who, WaitingEnrolment decided, boolean accepted, Optional<String> reason) {
        if (!accepted) {
            giveBack(decided);
        }
        dueVerdicts.markAll(Set.of(decided.account()));
        tellApplicant(decided, accepted, reason);
        Map<String, Object> facts =
                new TreeMap<>(Map.of("mpnId", decided.mpnId().value(), "accepted", accepted));
        reason.ifPresent(why -> facts.put("reason", why));
        journal.note(who, Action.ENROLMENT_DECIDED, decided.account(), facts);
        return Outcome.done(decided);
    }

    /** Who was erased is not written to. */
    private void tellApplicant(WaitingEnrolment decided, boolean accepted, Optional<String> reason) {
        if (!Pseudonym.is(decided.enrolment().applicant())) {
            mails.addAll(List.of(letter(decided, accepted, reason)));
        }
    }

    /** A number under which the company was not let in would stand in the way of every other (R8). */
    private void giveBack(WaitingEnrolment decided) {
        MigrationRecord record = migrations.hold(Set.of(decided.account())).get(decided.account());
        if (record != null && record.migration() instanceof Migration.InProgress underway) {
            migrations.saveAll(List.of(record.with(underway.turnedDown(decided.mpnId()))));
        }
    }

    private Mail letter(WaitingEnrolment decided, boolean accepted, Optional<String> reason) {
        PublisherId account = decided.account();
        EmailAddress to = decided.enrolment().applicant();
        Language language = legacyAccounts
                .find(account)
                .map(known -> Recipients.languageOf(to, known, Language.ENGLISH))
                .orElse(Language.ENGLISH);
        return accepted
                ? texts.newMpnId(account, to, language, decided.mpnId())
                : texts.enrolmentTurnedDown(account, to, language, reason);
    }
}
