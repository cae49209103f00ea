package dev.ferry.application.invitation;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferry.application.Installation;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Owners whom accounts wait for are invited, and reminded until the last day (R14). It is 1 July 2019. */
class InvitationsTest {
    private static final LastDay IN_A_MONTH = new LastDay(LocalDate.parse("2019-07-31"));

    private final Installation ferry = new Installation();
    private final Inviting inviting = new Inviting(ferry);

    /** Contoso is ready and moves; the other two lack their membership. */
    @BeforeEach
    void aWaveLeavesTwoAccountsWaiting() {
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("adatum")
                        .withUsers(
                                speaking(Samples.owner("anna@adatum.example"), "sv-SE"),
                                Samples.person("bo@outlook.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER),
                                Samples.contributor("carl@adatum.example"))
                        .withoutMpnId()
                        .build())
                .with(lacking("fabrikam"))
                .migrate(Installation.wave());
    }

    @Test
    void ownersOfWaitingAccountsAreInvitedInTheirOwnLanguage() {
        assertThat(invite(all(Optional.empty())))
                .returns(3L, InvitationCounts::accounts)
                .returns(2L, InvitationCounts::invited)
                .returns(1L, InvitationCounts::alreadyMigrated)
                .returns(3L, InvitationCounts::mails);

        assertThat(mails())
                .extracting(mail -> mail.to().normal())
                .containsExactlyInAnyOrder("anna@adatum.example", "bo@outlook.example", "owner@fabrikam.example");
        assertThat(mails()).isEmpty();
    }

    @Test
    void theMailLeadsToTheMigrationAndIsInTheRecipientsLanguage() {
        invite(only("adatum"));

        List<Mail> mails = mails();
        assertThat(mails).allMatch(mail -> mail.kind() == MailKind.INVITATION);
        assertThat(mails).allMatch(mail -> mail.body().contains("https://ferry.example/accounts/adatum/migration"));
        assertThat(mails)
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "adatum ska flyttas till Partner Center: din hjälp behövs",
                        "adatum is to move to Partner Center: your help is needed");
    }

    @Test
    void whoWasInvitedIsNotMailedAgain() {
        invite(only("adatum"));
        mails();

        assertThat(invite(all(Optional.empty())))
                .returns(1L, InvitationCounts::invited)
                .returns(1L, InvitationCounts::alreadyInvited)
                .returns(1L, InvitationCounts::mails);
        assertThat(mails()).extracting(mail -> mail.to().normal()).containsExactly("owner@fabrikam.example");
    }

    @Test
    void aDryRunCountsAndMailsNobody() {
        InvitationRequest dry = new InvitationRequest(Optional.empty(), Optional.empty(), Set.of(), true);

        assertThat(invite(dry)).returns(2L, InvitationCounts::invited).returns(3L, InvitationCounts::mails);
        assertThat(mails()).isEmpty();
        assertThat(invite(dry)).returns(2L, InvitationCounts::invited);
    }

    @Test
    void aWavesOwnAccountsAloneAreInvited() {
        Optional<WaveName> other = Optional.of(new WaveName("another"));
        Optional<WaveName> own = Optional.of(Installation.wave().waveName());

        assertThat(refusal(inviting.inviteOwners()
                        .run(
                                OPERATOR,
                                new InvitationRequest(other, Optional.empty(), Set.of(), false),
                                WaveWatch.NONE)))
                .as("a wave whose name was mistyped")
                .isEqualTo(Code.WAVE_NOT_FOUND);
        assertThat(invite(new InvitationRequest(own, Optional.empty(), Set.of(), false))
                        .invited())
                .isEqualTo(2);
    }

    @Test
    void ownersWithoutAnAddressAreCounted() {
        ferry.with(LegacyAccountSample.named("fabrikam")
                        .withUsers(Samples.servicePrincipal("robot", LegacyRole.OWNER))
                        .build())
                .migrate(Installation.wave().confirmed(1));

        assertThat(invite(only("fabrikam")))
                .returns(0L, InvitationCounts::invited)
                .returns(1L, InvitationCounts::unreachable)
                .returns(1L, InvitationCounts::ownersWithoutAddress);
    }

    @Test
    void onlyOperatorsInvite() {
        Requester anna = person("anna@adatum.example");

        assertThat(refusal(inviting.inviteOwners().run(anna, all(Optional.empty()), WaveWatch.NONE)))
                .isEqualTo(Code.OPERATOR_ONLY);
    }

    @Test
    void aDayThatIsOverAndAnAccountThatIsNotLoadedAreRefused() {
        LastDay yesterday = new LastDay(LocalDate.parse("2019-06-30"));

        assertThat(refusal(inviting.inviteOwners().run(OPERATOR, all(Optional.of(yesterday)), WaveWatch.NONE)))
                .isEqualTo(Code.DATE_IS_OVER);
        assertThat(refusal(inviting.inviteOwners().run(OPERATOR, only("adatum", "nobody"), WaveWatch.NONE)))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(mails()).isEmpty();
    }

    @Test
    void aFailureInTheMidstLeavesNeitherMailNorNote() {
        for (int calls = 1; calls < 12; calls++) {
            ferry.stores.goDownAfter(calls);
            try {
                invite(only("adatum"));
            } catch (RuntimeException _) {
                // the database went away somewhere on the way
            }
            ferry.stores.comeBack();
            boolean noted = !ferry.stores
                    .invitations()
                    .findAll(Set.of(Samples.id("adatum")))
                    .isEmpty();
            assertThat(ferry.stores.mailQueue().count()).isEqualTo(noted ? 2 : 0);
        }
    }

    @Test
    void theHistoryTellsWhoInvitedAndWhen() {
        invite(all(Optional.of(IN_A_MONTH)));

        HistoryEntry last = ferry.history("adatum").getLast();
        assertThat(last.action()).isEqualTo(Action.OWNERS_INVITED);
        assertThat(last.actor()).isEqualTo(OPERATOR.actor());
        assertThat(last.facts()).containsEntry("mails", 2).containsEntry("until", "2019-07-31");
    }

    @Test
    void eachRungOfTheLadderIsSentOnceAndNothingBehindTheLastDay() {
        invite(all(Optional.of(IN_A_MONTH)));
        mails();

        assertThat(remindersOn("2019-07-16")).isEmpty();
        assertThat(remindersOn("2019-07-17")).hasSize(3).allMatch(mail -> mail.kind() == MailKind.REMINDER);
        assertThat(remindersOn("2019-07-17")).isEmpty();
        assertThat(remindersOn("2019-07-23")).isEmpty();
        assertThat(remindersOn("2019-07-24")).hasSize(3);
        assertThat(remindersOn("2019-07-30")).hasSize(3);
        assertThat(remindersOn("2019-07-31")).isEmpty();
        assertThat(remindersOn("2019-08-02")).isEmpty();
    }

    @Test
    void aReminderNamesTheLastDayInTheRecipientsLanguage() {
        invite(only("adatum", IN_A_MONTH));
        mails();

        assertThat(remindersOn("2019-07-17"))
                .extracting(Mail::body)
                .anyMatch(body -> body.contains("31 juli 2019"))
                .anyMatch(body -> body.contains("31 July 2019"));
    }

    @Test
    void rungsThatWereMissedAreOneReminder() {
        invite(all(Optional.of(IN_A_MONTH)));
        mails();

        assertThat(remindersOn("2019-07-26")).hasSize(3);
        assertThat(remindersOn("2019-07-26")).isEmpty();
    }

    @Test
    void nothingIsSentWhereEveryRungWasMissed() {
        invite(all(Optional.of(IN_A_MONTH)));
        mails();

        assertThat(remindersOn("2019-08-01")).isEmpty();
    }

    @Test
    void withoutALastDayNobodyIsReminded() {
        invite(all(Optional.empty()));
        mails();

        assertThat(remindersOn("2019-12-31")).isEmpty();
    }

    @Test
    void anAccountThatMovedMeanwhileGetsNoReminder() {
        invite(all(Optional.of(IN_A_MONTH)));
        mails();
        ferry.withReady("fabrikam").migrate(Installation.wave());

        assertThat(remindersOn("2019-07-17"))
                .extracting(mail -> mail.account().orElseThrow())
                .containsOnly(Samples.id("adatum"));
    }

    @Test
    void anotherLastDayBeginsTheLadderAnewAndMailsNobodyAtOnce() {
        invite(all(Optional.of(IN_A_MONTH)));
        mails();
        assertThat(remindersOn("2019-07-30")).hasSize(3);
        LastDay later = new LastDay(LocalDate.parse("2019-08-31"));

        assertThat(invite(all(Optional.of(later)))).returns(2L, InvitationCounts::rescheduled);
        assertThat(mails()).isEmpty();
        assertThat(remindersOn("2019-08-17")).hasSize(3);
    }

    @Test
    void aReminderThatFailsInTheMidstIsSentByTheNextRound() {
        invite(only("adatum", IN_A_MONTH));
        mails();
        passTo("2019-07-17");
        ferry.stores.goDownAfter(6);
        assertThatThrownBy(() -> inviting.remindOwners().run()).isInstanceOf(RuntimeException.class);
        ferry.stores.comeBack();

        assertThat(ferry.stores.mailQueue().count()).isZero();
        assertThat(remindersOn("2019-07-17")).hasSize(2);
    }

    private List<Mail> remindersOn(String day) {
        passTo(day);
        while (inviting.remindOwners().run() > 0) {
            // as long as anything is due
        }
        return mails();
    }

    private void passTo(String day) {
        ferry.clock.forward(Duration.between(
                ferry.clock.instant(), LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }

    /** What went into the queue since this was last asked. */
    private List<Mail> mails() {
        List<ClaimedMail> due = ferry.stores.mailQueue().claim(1_000, ferry.clock.instant(), Duration.ofMinutes(1));
        ferry.stores.mailQueue().delivered(due.stream().map(ClaimedMail::id).toList(), ferry.clock.instant());
        return due.stream().map(ClaimedMail::mail).toList();
    }

    private InvitationCounts invite(InvitationRequest request) {
        return value(inviting.inviteOwners().run(OPERATOR, request, WaveWatch.NONE))
                .counts();
    }

    private static InvitationRequest all(Optional<LastDay> until) {
        return new InvitationRequest(Optional.empty(), until, Set.of(), false);
    }

    private static InvitationRequest only(String... names) {
        return new InvitationRequest(
                Optional.empty(),
                Optional.empty(),
                Set.copyOf(List.of(names).stream().map(Samples::id).toList()),
                false);
    }

    private static InvitationRequest only(String name, LastDay until) {
        return new InvitationRequest(Optional.empty(), Optional.of(until), Set.of(Samples.id(name)), false);
    }

    private static LegacyAccount lacking(String name) {
        return LegacyAccountSample.named(name).withoutMpnId().build();
    }

    private static LegacyUser speaking(LegacyUser user, String language) {
        return new LegacyUser(user.identity(), user.role(), user.displayName(), Optional.of(language), user.active());
    }
}
