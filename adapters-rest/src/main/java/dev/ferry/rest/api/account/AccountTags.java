package dev.ferry.rest.api.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.application.document.AccountDocument;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/** Tags an account by what is answered of it, and answers 304 to anyone who has that already. */
@Singleton
final class AccountTags implements ContainerResponseFilter, JerseyPart {
    private static final int BYTES = 16;
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
        byte[] body = written(account);
        EntityTag tag = tagOf(body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (request.getMethod().equals(HttpMethod.PATCH) || isNews(request, tag)) {
            response.setEntity(body); // so that it is written once
        } else {
            response.setEntity(null);
            response.setStatus(304);
        }
    }

    /** The tag of what is answered of an account. */
    EntityTag of(AccountDocument account) {
        return tagOf(written(account));
    }

    private static EntityTag tagOf(byte[] body) {
        return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest(body)));
    }

    /** A header that makes no sense asks for nothing. */
    private static boolean isNews(ContainerRequestContext request, EntityTag tag) {
        try {
            return request.getRequest().evaluatePreconditions(tag) == null;
        } catch (ProcessingException _) {
            return true;
        }
    }

    private byte[] written(AccountDocument account) {
        try {
            return json.writeValueAsBytes(account);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
