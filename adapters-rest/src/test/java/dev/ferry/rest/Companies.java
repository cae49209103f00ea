package dev.ferry.rest;

import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Companies of the legacy portal whose people speak to a server, and the mails that these get. */
public final class Companies {
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    private final TestServer server;
    private final InMemoryStores stores;
    private final List<Mail> mails = new ArrayList<>();

    public Companies(TestServer server) {
        this.server = server;
        this.stores = server.stores();
    }

    /** The legacy portal has this account. */
    public Companies with(LegacyAccount account) {
        stores.legacyAccounts().replaceAll(List.of(account));
        stores.dueVerdicts().markAll(Set.of(account.id()));
        return this;
    }

    /** The company of this name has a tenant. */
    public Companies withTenant(String name) {
        try (var intake = stores.tenants().intake()) {
            intake.takeIn(List.of(Samples.tenant(name)));
        }
        return this;
    }

    /** The company of this name has an active membership. */
    public Companies withMembership(String name) {
        try (var intake = stores.memberships().intake()) {
            intake.takeIn(List.of(Samples.membership(name)));
        }
        return this;
    }

    /** This company has asked to join, and waits for an operator's decision; answers its MPN ID. */
    public String withEnrolmentThatWaits(String name) {
        stores.mpnRegistry().vetByHand();
        Enrolment enrolment = new Enrolment(
                name + "@1",
                Samples.tenantId(name),
                Samples.email("ann@" + name + ".example"),
                name,
                "SE",
                Optional.empty());
        return switch (stores.mpnRegistry().enrol(enrolment)) {
            case Done<Membership>(var membership) -> membership.mpnId().value();
            case Refused<Membership>(var reason) -> throw new AssertionError(reason);
        };
    }

    public Person signedIn(String address) {
        return Person.withToken(
                server, stores.identityProvider().issue(Samples.signIn(address)).value());
    }

    /** Somebody whose address the identity provider only claims. */
    public Person signedInWithoutProof(String address) {
        return Person.withToken(
                server, stores.identityProvider().issue(claimed(address)).value());
    }

    /** A sign-in with this address, for which nobody vouches. */
    public static SignIn claimed(String address) {
        SignIn sure = Samples.signIn(address);
        return new SignIn(
                sure.issuer(),
                sure.subject(),
                sure.tenant(),
                sure.personal(),
                sure.guest(),
                sure.email(),
                false,
                false);
    }

    public static SignIn signInOfOperator() {
        return Samples.signIn(InMemoryInstallation.OPERATOR);
    }

    public Person operator() {
        return signedIn(InMemoryInstallation.OPERATOR);
    }

    /** The code in the last mail to this address. */
    public String codeSentTo(String address) {
        stores.mailQueue().claim(100, Samples.NOON, Duration.ofDays(1)).stream()
                .map(ClaimedMail::mail)
                .forEach(mails::add);
        String body = mails.stream()
                .filter(mail -> mail.to().equals(Samples.email(address)))
                .toList()
                .getLast()
                .body();
        Matcher code = CODE.matcher(body);
        if (!code.find()) {
            throw new AssertionError("no code was sent to " + address);
        }
        return code.group();
    }
}
