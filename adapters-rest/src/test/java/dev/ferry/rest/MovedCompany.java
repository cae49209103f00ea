package dev.ferry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Contoso after its move: an owner, a manager, a developer, and somebody who came along without a role; Fabrikam is
 * another tenant.
 */
public record MovedCompany(TestServer server, Companies companies) {
    public static final String USERS = "/accounts/contoso/users";

    /** Moved by its owner. */
    public static MovedCompany on(TestServer server) throws IOException, InterruptedException {
        return on(server, List.of());
    }

    /** The same with these offers. */
    public static MovedCompany on(TestServer server, List<Offer> offers) throws IOException, InterruptedException {
        Companies companies = new Companies(server)
                .withTenant("contoso")
                .withMembership("contoso")
                .withTenant("fabrikam")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(
                                Samples.owner("owner@contoso.example"),
                                Samples.owner("manager@contoso.example"),
                                Samples.contributor("developer@contoso.example"),
                                Samples.person("pia@mail.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.CONTRIBUTOR))
                        .withOffers(offers)
                        .build());
        MovedCompany moved = new MovedCompany(server, companies);
        moved.owner().put("/accounts/contoso/migration", "");
        assertThat(moved.owner()
                        .post("/accounts/contoso/migration/completion", "")
                        .statusCode())
                .isEqualTo(200);
        server.stores().legacyPortal().open(server.stores().legacyAccounts(), Set.of(Samples.id("contoso")));
        return moved;
    }

    public Person owner() {
        return companies.signedIn("owner@contoso.example");
    }

    public Person manager() {
        return companies.signedIn("manager@contoso.example");
    }

    public Person developer() {
        return companies.signedIn("developer@contoso.example");
    }
}
