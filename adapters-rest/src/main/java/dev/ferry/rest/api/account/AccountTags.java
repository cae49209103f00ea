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

/**
 * Tags an account by what is answered of it, all of it; answers 304 to anyone who has that already, and refuses
 * {@code changed-meanwhile} to anyone who asks for another version. It is written once, for the tag and the answer.
 */
@Singleton
final class AccountTags implements ContainerResponseFilter, JerseyPart {
    private static final Set<String> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ObjectMapper json;

    @Inject
    AccountTags(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isRead = READ.contains(request.getMethod());
        if (!(response.getEntity() instanceof AccountDocument account)
                || !(isRead || request.getMethod().equals(HttpMethod.PATCH))) {
            return;
        }
        byte[] body = written(account);
        EntityTag tag = ContentTags.of(body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (isRead && Preconditions.notModified(request.getRequest(), tag) != null) {
            response.setEntity(null);
            response.setStatus(304);
        } else {
            response.setEntity(body, response.getEntityAnnotations(), response.getMediaType());
        }
    }

    EntityTag of(AccountDocument account) {
        return ContentTags.of(written(account));
    }

    private byte[] written(AccountDocument account) {
        try {
            return json.writeValueAsBytes(account);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
