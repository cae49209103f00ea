package dev.ferry.rest.api.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.application.document.AccountDocument;
import dev.ferry.rest.api.ContentTags;
import dev.ferry.rest.api.Preconditions;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.UncheckedIOException;
import java.util.Set;

/** Tags an account by what is answered of it, and answers 304 to anyone who has that already. */
@Singleton
final class AccountTags implements ContainerResponseFilter, JerseyPart {
    private static final Set<String> TAGGED = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PATCH);

    private final ObjectMapper json;

    @Inject
    AccountTags(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!TAGGED.contains(request.getMethod()) || !(response.getEntity() instanceof AccountDocument account)) {
            return;
        }
        EntityTag tag = of(account);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (!request.getMethod().equals(HttpMethod.PATCH) && !isNews(request, tag)) {
            response.setEntity(null);
            response.setStatus(304);
        }
    }

    /**
     * The tag of what is answered of an account, but for how many users and offers it has: they have tags of their own.
     */
    EntityTag of(AccountDocument account) {
        return ContentTags.of(written(new AccountDocument(
                account.publisherId(),
                account.displayName(),
                account.managedIn(),
                account.mpnId(),
                account.tenantId(),
                account.company(),
                account.payoutProfile(),
                account.migration(),
                0,
                0)));
    }

    /** A header that makes no sense asks for nothing. */
    private static boolean isNews(ContainerRequestContext request, EntityTag tag) {
        return Preconditions.notModified(request.getRequest(), tag) == null;
    }

    private byte[] written(AccountDocument account) {
        try {
            return json.writeValueAsBytes(account);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
