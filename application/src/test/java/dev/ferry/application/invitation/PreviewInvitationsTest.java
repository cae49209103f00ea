package dev.ferry.application.invitation;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.guided.StartMigration;
import dev.ferry.application.invitation.PreviewInvitations.Preview;
import dev.ferry.application.invitation.PreviewInvitations.PreviewedMail;
import dev.ferry.application.messages.Language;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What owners would be written is read before anybody is (R14). */
class PreviewInvitationsTest {
    private static final LastDay UNTIL = new LastDay(LocalDate.parse("2019-07-10"));

    private final Installation ferry = new Installation();
    private final PreviewInvitations preview = ferry.get(PreviewInvitations.class);

    @BeforeEach
    void oneIsReadyAndOneWaits() {
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("adatum").withoutMpnId().build())
                .migrate(Installation.wave());
    }

    @Test
    void theInvitationIsShownInEveryLanguageAndNobodyIsMailed() {
        Preview shown = value(preview.run(OPERATOR, Optional.empty(), Optional.empty()));

        assertThat(shown.waiting()).isOne();
        assertThat(shown.example())
                .hasValueSatisfying(id -> assertThat(id.value()).isEqualTo("adatum"));
        assertThat(shown.mails()).extracting(PreviewedMail::language).containsExactly(Language.values());
        assertThat(shown.mails()).allMatch(one -> one.mail().kind() == MailKind.INVITATION);
        assertThat(shown.reminders()).isEmpty();
        assertThat(ferry.get(InviteOwners.class).run(OPERATOR, everybody(), WaveWatch.NONE))
                .as("nothing was written by that")
                .satisfies(
                        result -> assertThat(value(result).counts().invited()).isOne());
    }

    private static InvitationRequest everybody() {
        return new InvitationRequest(Optional.empty(), Optional.empty(), Set.of(), true);
    }

    /** What waits for nobody, or for somebody whom no mail reaches, is not among them: whatever findings it has. */
    @Test
    void asManyAreCountedAsTheJobInvites() {
        ferry.with(Samples.tenant("vetted"))
                .with(new Membership(
                        Samples.mpnId("vetted"),
                        Samples.tenantId("vetted"),
                        MembershipState.NOT_VETTED,
                        MembershipKind.GLOBAL,
                        Optional.empty()))
                .with(Samples.legacyAccount("vetted"))
                .with(LegacyAccountSample.named("ownerless")
                        .withUsers(Samples.contributor("bo@ownerless.example"))
                        .build())
                .with(Samples.tenant("started"))
                .with(LegacyAccountSample.named("started").withoutMpnId().build())
                .with(LegacyAccountSample.named("invited").withoutMpnId().build())
                .migrate(Installation.wave());
        value(ferry.get(StartMigration.class).run(person("owner@started.example"), Samples.id("started")));
        value(ferry.get(InviteOwners.class)
                .run(
                        OPERATOR,
                        new InvitationRequest(Optional.empty(), Optional.empty(), Set.of(Samples.id("invited")), false),
                        WaveWatch.NONE));

        Preview shown = value(preview.run(OPERATOR, Optional.empty(), Optional.empty()));

        assertThat(shown.waiting())
                .isEqualTo(value(ferry.get(InviteOwners.class).run(OPERATOR, everybody(), WaveWatch.NONE))
                        .counts()
                        .invited())
                .isEqualTo(2);
        assertThat(shown.all()).isTrue();
    }

    @Test
    void remindersAreShownWithTheirDays() {
        Preview shown = value(preview.run(OPERATOR, Optional.empty(), Optional.of(UNTIL)));

        assertThat(shown.mails()).extracting(one -> one.mail().kind()).contains(MailKind.REMINDER);
        assertThat(shown.reminders()).isSorted().allMatch(day -> day.isBefore(UNTIL.date()));
    }

    @Test
    void aWaveOfNoAccountWaitsForNobody() {
        Preview shown = value(preview.run(OPERATOR, Optional.of(new WaveName("another")), Optional.empty()));

        assertThat(shown.waiting()).isZero();
        assertThat(shown.mails()).isEmpty();
    }

    @Test
    void othersThanOperatorsAndDaysThatAreOverAreRefused() {
        LastDay over = new LastDay(LocalDate.parse("2001-01-01"));

        assertThat(refusal(preview.run(person("anna@adatum.example"), Optional.empty(), Optional.empty())))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(preview.run(OPERATOR, Optional.empty(), Optional.of(over))))
                .isEqualTo(Code.DATE_IS_OVER);
    }
}
