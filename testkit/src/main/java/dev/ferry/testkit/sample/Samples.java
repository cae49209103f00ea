package dev.ferry.testkit.sample;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Companies that do not exist. The same name gives the same sample; what fits together has the same name. */
public final class Samples {
    /** A moment to fix clocks at, with microseconds. */
    public static final Instant NOON = Instant.parse("2019-07-01T12:00:00.123456Z");

    private Samples() {}

    public static PublisherId id(String name) {
        return new PublisherId(name);
    }

    public static EmailAddress email(String address) {
        return EmailAddress.of(address);
    }

    /** Somebody who signed in at Ferry's own provider, and so proved the address. */
    public static SignIn signIn(String address) {
        return signIn(email(address), false);
    }

    /** The same with a token that itself makes an operator. */
    public static SignIn operatorSignIn(String address) {
        return signIn(email(address), true);
    }

    private static SignIn signIn(EmailAddress email, boolean operator) {
        String subject = UUID.nameUUIDFromBytes(email.normal().getBytes(StandardCharsets.UTF_8))
                .toString();
        return new SignIn("embedded", subject, Optional.empty(), false, false, email, true, operator);
    }

    public static TenantId tenantId(String name) {
        return new TenantId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The domain of the company of this name: {@code contoso.example}. */
    public static String domain(String name) {
        return name.replace('_', '-') + ".example";
    }

    /** The tenant of {@link #legacyAccount}: {@code contoso} has verified {@code contoso.example}. */
    public static Tenant tenant(String name) {
        return tenant(name, domain(name));
    }

    public static Tenant tenant(String name, String... domains) {
        return new Tenant(
                tenantId(name), name, Arrays.stream(domains).map(Domain::new).collect(Collectors.toSet()));
    }

    /** The number of the membership of this name. */
    public static MpnId mpnId(String name) {
        return new MpnId(Integer.toString(Math.floorMod(name.hashCode(), 1_000_000_000)));
    }

    /** The active membership of {@link #legacyAccount}, in the tenant of the same name. */
    public static Membership membership(String name) {
        return new Membership(
                mpnId(name), tenantId(name), MembershipState.ACTIVE, MembershipKind.GLOBAL, Optional.of(name));
    }

    /**
     * An account that is ready, together with {@link #tenant(String)} and {@link #membership(String)} of the same name.
     */
    public static LegacyAccount legacyAccount(String name) {
        return LegacyAccountSample.named(name).build();
    }

    public static LegacyUser owner(String address) {
        return person(address, UserKind.WORK, LegacyRole.OWNER);
    }

    public static LegacyUser contributor(String address) {
        return person(address, UserKind.WORK, LegacyRole.CONTRIBUTOR);
    }

    /** A user who is known by an address: any kind but a service principal. */
    public static LegacyUser person(String address, UserKind kind, LegacyRole role) {
        Identity identity = Identity.ofPerson(kind, email(address), Optional.empty());
        return new LegacyUser(identity, role, Optional.empty(), Optional.empty(), true);
    }

    public static LegacyUser servicePrincipal(String objectId, LegacyRole role) {
        Identity identity = Identity.ofServicePrincipal(new ObjectId(objectId));
        return new LegacyUser(identity, role, Optional.of("Build service"), Optional.empty(), true);
    }

    /** A plain offer with nothing optional in it. */
    public static Offer offer(String id) {
        return new Offer(
                new OfferId(id),
                "Offer " + id,
                OfferKind.OTHER,
                Situation.PUBLISHED,
                false,
                Optional.empty(),
                false,
                false,
                false,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The account of Partner Center that {@link #legacyAccount} becomes. */
    public static Account account(String name) {
        CompanyProfile company = new CompanyProfile(Optional.of(name), Optional.of("SE"));
        return new Account(id(name), name, company, true, mpnId(name), tenantId(name));
    }

    /** A manager in Partner Center who was an owner in the legacy portal. */
    public static User user(int number, String address) {
        Identity identity = Identity.ofPerson(UserKind.WORK, email(address), Optional.empty());
        return new User(
                new UserId(number),
                identity,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Role.MANAGER),
                UserState.ACTIVE,
                LegacyRole.OWNER,
                identity.key());
    }
}
