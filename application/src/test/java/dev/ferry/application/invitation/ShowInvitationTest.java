package dev.ferry.application.invitation;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.invitation.MigrationInvitation;
import dev.ferry.domain.outcome.Code;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Operators see whether the owners of an account were invited (R14). */
class ShowInvitationTest {
    private final Installation ferry = new Installation()
            .with(LegacyAccountSample.named("adatum").withoutMpnId().build());
    private final ShowInvitation showInvitation = ferry.get(ShowInvitation.class);

    @Test
    void anInvitationIsKnownThoughItsMailWasErasedLongAgo() {
        ferry.migrate(Installation.wave());
        assertThat(value(showInvitation.run(OPERATOR, Samples.id("adatum")))).isEmpty();
        value(ferry.get(InviteOwners.class)
                .run(
                        OPERATOR,
                        new InvitationRequest(Optional.empty(), Optional.empty(), Set.of(), false),
                        WaveWatch.NONE));

        assertThat(value(showInvitation.run(OPERATOR, Samples.id("adatum"))))
                .map(MigrationInvitation::account)
                .contains(Samples.id("adatum"));
    }

    @Test
    void othersThanOperatorsAreRefused() {
        ferry.migrate(Installation.wave());

        assertThat(refusal(showInvitation.run(person("owner@adatum.example"), Samples.id("adatum"))))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(showInvitation.run(OPERATOR, Samples.id("nobody")))).isEqualTo(Code.ACCOUNT_NOT_FOUND);
    }
}
