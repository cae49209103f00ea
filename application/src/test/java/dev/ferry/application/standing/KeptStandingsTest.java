package dev.ferry.application.standing;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.guided.CompleteMigration;
import dev.ferry.application.guided.EnrolCompany;
import dev.ferry.application.guided.Enrolments;
import dev.ferry.application.guided.GiveMembership;
import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.NameOwner;
import dev.ferry.application.guided.StartMigration;
import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.application.invitation.InvitationRequest;
import dev.ferry.application.invitation.InviteOwners;
import dev.ferry.application.messages.Language;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.Erasure;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.application.wave.WaveRequest;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever waves, owners, operators and exports do: what is kept of how accounts stand is what would be derived afresh,
 * and so are the sums of it.
 */
class KeptStandingsTest {
    private static final List<String> ACCOUNTS = List.of("contoso", "fabrikam", "rival", "tailspin", "woodgrove");
    private static final int STEPS = 120;
    private static final Unavailability.RowRejected REJECTED = new Unavailability.RowRejected("tenants.csv", 7);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatIsKeptIsWhatWouldBeDerived(long seed) {
        Random random = new Random(seed);
        Installation ferry = new Installation();
        if (random.nextBoolean()) {
            ferry.stores.mpnRegistry().vetByHand();
        }
        for (int step = 0; step < STEPS; step++) {
            int act = random.nextInt(18);
            act(ferry, random, act);
            assertKept(ferry, "seed " + seed + ", step " + step + ", act " + act);
        }
        assertThat(ferry.stores.accountStandings().sums().accounts())
                .as("seed %s: something was kept", seed)
                .isPositive();
    }

    private static void assertKept(Installation ferry, String when) {
        assertThat(ferry.get(JudgeAgain.class).catchUp()).as(when).isZero();
        assertThat(ferry.get(CompareStandings.class).run())
                .as(when)
                .returns(0L, CompareStandings.Compared::due)
                .returns(List.of(), CompareStandings.Compared::some)
                .returns(true, CompareStandings.Compared::agrees);
        assertThat(value(ferry.reviewReadiness().run(OPERATOR)))
                .as(when)
                .isEqualTo(value(ferry.reviewReadiness().run(OPERATOR, WaveWatch.NONE)));
    }

    private static void act(Installation ferry, Random random, int act) {
        String account = pick(random, ACCOUNTS);
        PublisherId id = Samples.id(account);
        String address = "owner@" + Samples.domain(account);
        Requester owner = person(address);
        switch (act) {
            case 0, 1, 2 -> wave(ferry, random);
            case 3 -> ferry.get(StartMigration.class).run(owner, id);
            case 4 -> ferry.get(GiveWorkEmail.class).run(owner, id, address, Language.ENGLISH);
            case 5 ->
                ferry.get(GiveMembership.class)
                        .run(owner, id, Samples.mpnId(pick(random, ACCOUNTS)).value());
            case 6 ->
                ferry.get(EnrolCompany.class)
                        .run(
                                owner,
                                id,
                                new EnrolCompany.Company("A company", "SE", Optional.empty()),
                                Language.ENGLISH);
            case 7 -> ferry.get(CompleteMigration.class).run(owner, id);
            case 8 -> ferry.get(NameOwner.class).run(OPERATOR, id, "named@" + anyDomain(random), "none was left");
            case 9 ->
                ferry.get(InviteOwners.class)
                        .run(
                                OPERATOR,
                                new InvitationRequest(
                                        Optional.empty(),
                                        Optional.empty(),
                                        random.nextBoolean() ? Set.of() : Set.of(id),
                                        random.nextBoolean()),
                                WaveWatch.NONE);
            case 10 -> decided(ferry, random);
            case 11 ->
                ferry.get(ChangeSettings.class)
                        .run(
                                owner,
                                id,
                                new ChangeSettings.Wish(
                                        Optional.of("Name " + random.nextInt(3)),
                                        Optional.empty(),
                                        Optional.of(pick(random, List.of("SE", "DE"))),
                                        Optional.empty()));
            case 12 ->
                ferry.get(ErasePerson.class)
                        .run(
                                OPERATOR,
                                Erasure.of(
                                        Samples.email(random.nextBoolean() ? address : "named@" + anyDomain(random))));
            case 13 -> tenants(ferry, random);
            case 14 -> memberships(ferry, random);
            case 15 -> ferry.clock.forward(Duration.ofMinutes(random.nextInt(3_000)));
            case 16 -> {
                ferry.get(JudgeAgain.class).runOld();
                ferry.stores.dueVerdicts().claim(2, Duration.ofMinutes(1)); // who dies then
            }
            default -> ferry.get(JudgeAgain.class).run();
        }
    }

    /** Over an export that is never twice the same. */
    private static void wave(Installation ferry, Random random) {
        for (String name : ACCOUNTS) {
            if (random.nextInt(3) == 0) {
                ferry.with(account(name, random));
            }
            if (random.nextInt(3) == 0) {
                ferry.with(Samples.tenant(name, Samples.domain(name), anyDomain(random)));
            }
        }
        if (random.nextInt(3) == 0) {
            ferry.with(membership(pick(random, ACCOUNTS), random));
        }
        Set<PublisherId> only = random.nextInt(3) == 0 ? Set.of(Samples.id(pick(random, ACCOUNTS))) : Set.of();
        ferry.migrate(
                OPERATOR,
                new WaveRequest(
                        "contoso-export",
                        random.nextInt(6) == 0,
                        Optional.empty(),
                        only,
                        false,
                        random.nextInt(4) == 0,
                        OptionalLong.of(1_000)),
                WaveWatch.NONE);
    }

    private static LegacyAccount account(String name, Random random) {
        LegacyAccountSample sample = LegacyAccountSample.named(name)
                .withCompany(
                        new CompanyProfile(Optional.of(name), Optional.of(pick(random, List.of("SE", "DE", "IS")))));
        sample = switch (random.nextInt(4)) {
            case 0 -> sample.withoutMpnId();
            case 1 ->
                sample.withMpnId(pick(
                        random,
                        List.of("12 34", Samples.mpnId(pick(random, ACCOUNTS)).value())));
            default -> sample;
        };
        String own = "owner@" + Samples.domain(name);
        return switch (random.nextInt(4)) {
            case 0 ->
                sample.withUsers(Samples.person(own, UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER))
                        .build();
            case 1 ->
                sample.withUsers(Samples.owner(own), Samples.owner("other@" + anyDomain(random)))
                        .build();
            case 2 -> sample.withUsers(Samples.contributor(own)).build();
            default -> sample.build();
        };
    }

    private static Membership membership(String name, Random random) {
        Membership active = Samples.membership(name);
        return new Membership(
                active.mpnId(),
                Samples.tenantId(pick(random, ACCOUNTS)),
                pick(random, List.of(MembershipState.values())),
                active.kind(),
                active.companyName());
    }

    private static String anyDomain(Random random) {
        return Samples.domain(pick(random, ACCOUNTS));
    }

    private static void decided(Installation ferry, Random random) {
        List<WaitingEnrolment> waiting = value(ferry.get(Enrolments.class).pending(OPERATOR));
        if (!waiting.isEmpty()) {
            ferry.get(Enrolments.class).decide(OPERATOR, pick(random, waiting).mpnId(), random.nextBoolean());
        }
    }

    private static void tenants(Installation ferry, Random random) {
        try (TenantIntake intake = ferry.stores.tenants().intake()) {
            switch (random.nextInt(4)) {
                case 0 -> intake.takeIn(List.of(Samples.tenant(pick(random, ACCOUNTS), anyDomain(random))));
                case 1 ->
                    intake.markLost(List.of(new LostTenant(
                            Optional.of(Samples.tenantId(pick(random, ACCOUNTS))),
                            Set.of(new Domain(anyDomain(random))),
                            false,
                            REJECTED)));
                case 2 -> intake.markIncomplete(random.nextBoolean() ? Optional.of(REJECTED) : Optional.empty());
                default -> intake.forgetLost();
            }
        }
    }

    private static void memberships(Installation ferry, Random random) {
        try (MembershipIntake intake = ferry.stores.memberships().intake()) {
            switch (random.nextInt(3)) {
                case 0 -> intake.takeIn(List.of(membership(pick(random, ACCOUNTS), random)));
                case 1 -> intake.markIncomplete(random.nextBoolean() ? Optional.of(REJECTED) : Optional.empty());
                default -> intake.forgetLost();
            }
        }
    }

    private static <T> T pick(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
