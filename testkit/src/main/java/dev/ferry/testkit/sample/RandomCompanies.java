package dev.ferry.testkit.sample;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.MetBy;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A few companies, which stand otherwise each time: some of it in each other's way. The same seed tells the same. */
public final class RandomCompanies {
    private static final Unavailability.RowRejected REJECTED = new Unavailability.RowRejected("tenants.csv", 7);

    private static final List<Situation> SITUATIONS = List.of(Situation.values());
    private static final List<Offer> OFFERS = Stream.concat(
                    Stream.of(Samples.offer("left-alone")),
                    Situation.OF_EXPORTS.stream()
                            .sorted()
                            .map(situation -> OfferStages.of(situation.slug(), situation)))
            .toList();

    private final Random random;
    private final List<String> names;

    /** @param names of all there are, at least one */
    public RandomCompanies(Random random, List<String> names) {
        this.random = random;
        this.names = List.copyOf(names);
    }

    /** Any of these. */
    public <T> T anyOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Happens once in so many times. */
    public boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    public String anyName() {
        return anyOf(names);
    }

    public String anyDomain() {
        return Samples.domain(anyName());
    }

    /** As an export has it: with an MPN ID or without, offers or none, and an owner whom anybody can reach or not. */
    public LegacyAccount account(String name) {
        LegacyAccountSample sample = LegacyAccountSample.named(name)
                .withOffers(OFFERS.stream().filter(_ -> random.nextBoolean()).toList())
                .withCompany(new CompanyProfile(Optional.of(name), Optional.of(anyOf(List.of("SE", "DE", "IS")))));
        sample = switch (random.nextInt(4)) {
            case 0 -> sample.withoutMpnId();
            case 1 ->
                sample.withMpnId(anyOf(List.of("12 34", Samples.mpnId(anyName()).value())));
            default -> sample;
        };
        String own = "owner@" + Samples.domain(name);
        return switch (random.nextInt(4)) {
            case 0 ->
                sample.withUsers(Samples.person(own, UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER))
                        .build();
            case 1 ->
                sample.withUsers(Samples.owner(own), Samples.owner("other@" + anyDomain()))
                        .build();
            case 2 -> sample.withUsers(Samples.contributor(own)).build();
            default -> sample.build();
        };
    }

    /** Any that an account may have. */
    public OfferId anyOffer() {
        return anyOf(OFFERS).id();
    }

    /** A few, with dates of these days. */
    public List<Deadline> deadlines() {
        return SITUATIONS.stream()
                .filter(_ -> random.nextBoolean())
                .map(situation -> new Deadline(
                        situation.slug(),
                        LocalDate.ofInstant(Samples.NOON, ZoneOffset.UTC).plusDays(random.nextInt(10)),
                        ZoneOffset.UTC,
                        situation,
                        Set.of(),
                        List.of(anyOf(List.of(MetBy.values())), anyOf(List.of(MetBy.values()))),
                        List.of(),
                        List.of(),
                        0))
                .toList();
    }

    /** The company's, in the tenant of any. */
    public Membership membership(String name) {
        Membership active = Samples.membership(name);
        return new Membership(
                active.mpnId(),
                Samples.tenantId(anyName()),
                anyOf(List.of(MembershipState.values())),
                active.kind(),
                active.companyName());
    }

    /** One thing is otherwise in the directory. */
    public void change(Tenants all) {
        try (TenantIntake intake = all.intake()) {
            switch (random.nextInt(4)) {
                case 0 -> intake.takeIn(List.of(Samples.tenant(anyName(), anyDomain())));
                case 1 ->
                    intake.markLost(List.of(new LostTenant(
                            Optional.of(Samples.tenantId(anyName())),
                            Set.of(new Domain(anyDomain())),
                            false,
                            REJECTED)));
                case 2 -> intake.markIncomplete(maybeRejected());
                default -> intake.forgetLost();
            }
        }
    }

    /** One thing is otherwise in the registry. */
    public void change(Memberships all) {
        try (MembershipIntake intake = all.intake()) {
            switch (random.nextInt(3)) {
                case 0 -> intake.takeIn(List.of(membership(anyName())));
                case 1 -> intake.markIncomplete(maybeRejected());
                default -> intake.forgetLost();
            }
        }
    }

    private Optional<Unavailability> maybeRejected() {
        return random.nextBoolean() ? Optional.of(REJECTED) : Optional.empty();
    }
}
