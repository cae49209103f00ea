package dev.ferry.application.guided;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.application.Installation;
import dev.ferry.application.account.BannerSituation;
import dev.ferry.application.messages.Language;
import dev.ferry.application.proof.SentCode;
import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an owner is shown before they complete the move (R7, R11). */
class BeforeTheMoveTest {
    private static final String OWNER = "owner@contoso.example";
    private static final String ANNA = "anna@contoso.example";
    private static final String DEV = "dev@contoso.example";

    private final Installation ferry = new Installation();
    private final GuidedMigration way = new GuidedMigration(ferry);

    BeforeTheMoveTest() {
        ferry.withReady("rival").with(Samples.tenant("contoso")).with(Samples.membership("contoso"));
        ferry.migrate(Installation.wave());
        has(
                Samples.owner(OWNER),
                Samples.owner("second@contoso.example"),
                Samples.contributor(DEV),
                Samples.person("pia@mail.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.CONTRIBUTOR));
    }

    /** Loaded after the wave, which would have moved it. */
    private void has(LegacyUser... users) {
        has(LegacyAccountSample.named("contoso").withUsers(users));
    }

    private void has(LegacyAccountSample contoso) {
        ferry.stores.legacyAccounts().replaceAll(List.of(contoso.build()));
    }

    private Optional<MovePlan> plan(String who) {
        return value(ferry.get(ReviewMove.class).run(person(who), Samples.id("contoso")));
    }

    private Optional<SentCode> sent(String who) {
        return value(ferry.get(ShowSentCode.class).run(person(who), Samples.id("contoso")));
    }

    @Test
    void r11ThePlanIsWhatTheMoveThenCarriesOver() {
        value(way.start(OWNER, "contoso"));
        MovePlan plan = plan(OWNER).orElseThrow();

        assertThat(plan.users())
                .extracting(user -> user.identity().key(), User::legacyRole, User::role)
                .containsExactlyInAnyOrder(
                        tuple(OWNER, LegacyRole.OWNER, Optional.of(Role.OWNER)),
                        tuple("second@contoso.example", LegacyRole.OWNER, Optional.of(Role.MANAGER)),
                        tuple(DEV, LegacyRole.CONTRIBUTOR, Optional.of(Role.DEVELOPER)),
                        tuple("pia@mail.example", LegacyRole.CONTRIBUTOR, Optional.empty()));
        assertThat(plan.withoutRole()).extracting(user -> user.identity().key()).containsExactly("pia@mail.example");
        assertThat(plan.offers()).extracting(Offer::id).isNotEmpty();

        value(way.complete(OWNER, "contoso"));
        assertThat(ferry.stores.users().of(Samples.id("contoso"))).isEqualTo(plan.users());
        assertThat(plan(OWNER)).as("it has moved").isEmpty();
    }

    @Test
    void r4NobodyButAnOwnerIsShownIt() {
        assertThat(refusal(ferry.get(ReviewMove.class).run(person(DEV), Samples.id("contoso"))))
                .isEqualTo(Code.OWNER_ONLY);
        assertThat(refusal(ferry.get(ReviewMove.class).run(person("x@rival.example"), Samples.id("contoso"))))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(refusal(ferry.get(ShowSentCode.class).run(OPERATOR, Samples.id("contoso"))))
                .isEqualTo(Code.OWNER_ONLY);
    }

    @Test
    void whileSomethingIsInTheWayThereIsNoPlan() {
        has(LegacyAccountSample.named("contoso").withoutMpnId().withUsers(Samples.owner(OWNER)));

        assertThat(plan(OWNER)).isEmpty();
    }

    @Test
    void r7TheCodeThatWaitsIsKnownToWhoAskedForItUntilItIsGiven() {
        value(way.start(OWNER, "contoso"));
        assertThat(sent(OWNER)).isEmpty();
        value(way.giveWorkEmail(OWNER, "contoso", ANNA));

        assertThat(sent(OWNER)).contains(new SentCode(Samples.email(ANNA), true, Duration.ZERO));
        assertThat(sent("second@contoso.example")).as("another owner").isEmpty();
        for (int tries = 0; tries < 5; tries++) {
            way.prove(OWNER, "contoso", "000000");
        }
        assertThat(sent(OWNER)).as("tried too often").contains(new SentCode(Samples.email(ANNA), false, Duration.ZERO));

        value(way.giveWorkEmail(OWNER, "contoso", ANNA));
        value(way.prove(OWNER, "contoso", way.codeSentTo(ANNA)));
        assertThat(sent(OWNER)).isEmpty();
    }

    @Test
    void theBannerKnowsThatNothingIsInTheWay() {
        assertThat(value(way.banner(OWNER, "contoso")).situation()).isEqualTo(BannerSituation.READY);
        assertThat(value(way.banner(DEV, "contoso")).situation()).isEqualTo(BannerSituation.READY_CONTRIBUTOR);
        has(Samples.contributor(DEV));
        assertThat(value(way.banner(DEV, "contoso")).situation()).isEqualTo(BannerSituation.NO_OWNER);
    }

    @Test
    void whoWasInvitedAndNobodyElseKnowsIt() {
        value(way.start(OWNER, "contoso"));
        value(way.complete(OWNER, "contoso"));
        value(ferry.get(AddUsers.class)
                .run(
                        person(OWNER),
                        Samples.id("contoso"),
                        List.of(new UserRequest.Person(
                                "eve@rival.example", Optional.empty(), Optional.of(Role.MARKETER), Optional.empty())),
                        Language.ENGLISH));

        assertThat(way.me("eve@rival.example").invitations()).singleElement().satisfies(invitation -> {
            assertThat(invitation.id()).isEqualTo(Samples.id("contoso"));
            assertThat(invitation.role()).isEqualTo(Role.MARKETER);
        });
        assertThat(way.me("mallory@rival.example").invitations()).isEmpty();
        assertThat(way.me(OWNER).invitations()).isEmpty();
    }
}
