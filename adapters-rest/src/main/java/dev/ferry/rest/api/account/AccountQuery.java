package dev.ferry.rest.api.account;

import dev.ferry.application.account.AccountFilterFields;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.rest.api.AccountOrder;
import dev.ferry.rest.api.Query;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are asked for. What is declared here is what {@link AccountFilterFields} read, with what is said of
 * it.
 */
public final class AccountQuery {
    private static final String WORDS =
            "Words by which the account is known, each whole or its beginning: publisher ID,"
                    + " name, company, MPN ID, tenant, addresses of users and their domains, offers.";

    @QueryParam("migration")
    public @Nullable String migration;

    @Parameter(description = "Whether nothing stands in the way of accounts that have not moved.")
    @QueryParam("ready")
    public @Nullable String ready;

    @Parameter(description = "One code or several with commas: accounts that have any of them.")
    @QueryParam("finding")
    public @Nullable String finding;

    @Parameter(description = "How the MPN ID stands.")
    @QueryParam("standing")
    public @Nullable String standing;

    @Parameter(description = "ISO 3166 alpha-2.")
    @QueryParam("country")
    public @Nullable String country;

    @QueryParam("wave")
    public @Nullable String wave;

    @Parameter(description = "Whether the owners were invited.")
    @QueryParam("invited")
    public @Nullable String invited;

    @Parameter(description = "How an offer of the account came.")
    @QueryParam("situation")
    public @Nullable String situation;

    @Parameter(description = "How an offer of the account stands with a deadline now.")
    @QueryParam("outcome")
    public @Nullable String outcome;

    @Parameter(description = WORDS)
    @QueryParam("q")
    public @Nullable String text;

    @Parameter(description = "By which member they are sorted.")
    @QueryParam("sort")
    public @Nullable String sort;

    private final UriInfo uri;

    public AccountQuery(@Context UriInfo uri) {
        this.uri = uri;
    }

    /** What is asked for in an order that there is: that of {@link AccountOrder#PUBLISHER_ID}, as always. */
    StandingFilter filter() {
        Query.value("sort", sort, typed -> Slug.parse(AccountOrder.class, typed));
        StandingFilter filter = StandingFilter.ALL;
        for (AccountFilterFields.Field<?> field : AccountFilterFields.ALL) {
            filter = with(filter, field);
        }
        return filter;
    }

    private StandingFilter with(StandingFilter filter, AccountFilterFields.Field<?> field) {
        Optional<StandingFilter> narrower = Query.value(
                field.name(), uri.getQueryParameters().getFirst(field.name()), typed -> field.added(filter, typed));
        return narrower.orElse(filter);
    }
}
