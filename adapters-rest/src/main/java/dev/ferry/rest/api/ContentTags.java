package dev.ferry.rest.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Tags what is answered by what it says, where nothing else tells its versions apart. Thread-safe. */
@Singleton
public final class ContentTags {
    private static final int BYTES = 16;

    private final ObjectMapper json;

    @Inject
    ContentTags(ObjectMapper json) {
        this.json = json;
    }

    /** The tag of a body as it is written. */
    public static EntityTag of(byte[] body) {
        return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest(body)));
    }

    private EntityTag of(Object document) {
        return of(written(document));
    }

    /** The document with its tag. */
    public Response.ResponseBuilder tagged(Response.ResponseBuilder answer, Object document) {
        byte[] body = written(document);
        return answer.entity(body).tag(of(body));
    }

    /** The document, or 304 for anyone who has it already; a header that makes no sense asks for nothing. */
    public Response answer(Request request, Object document) {
        EntityTag tag = of(document);
        Response.ResponseBuilder known = Preconditions.notModified(request, tag);
        return known == null
                ? tagged(Response.ok(), document).build()
                : known.tag(tag).build();
    }

    /** As {@link Preconditions#require} says, of what is there. */
    public void require(@Nullable String ifMatch, Request request, Object there) {
        Preconditions.require(ifMatch, request, of(there));
    }

    private byte[] written(Object document) {
        try {
            return json.writeValueAsBytes(document);
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
