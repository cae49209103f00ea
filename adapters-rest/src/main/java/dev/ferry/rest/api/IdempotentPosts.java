package dev.ferry.rest.api;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.application.operation.AnswerOnce;
import dev.ferry.application.operation.AnswerOnce.Audience;
import dev.ferry.application.operation.AnswerOnce.Turn;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.access.Caller;
import dev.ferry.rest.server.http.FileBody;
import dev.ferry.rest.server.http.InputText;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.NotReplayed;
import dev.ferry.rest.server.http.ReplayedToMembers;
import dev.ferry.rest.server.http.Routes;
import dev.ferry.rest.server.problem.BadInput;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A POST with an {@code Idempotency-Key} is done once by the same person on the same route, and answered the same when
 * it is sent again. Only where somebody is signed in: before that there is nobody whose key it would be, and an answer
 * is a secret.
 */
@Singleton
@Priority(Priorities.HEADER_DECORATOR)
public final class IdempotentPosts implements ContainerRequestFilter, ContainerResponseFilter, JerseyPart {
    public static final String HEADER = "Idempotency-Key";
    private static final String POINTER = "#/" + HEADER;
    private static final String TURN = "dev.ferry.rest.turn";

    private final AnswerOnce answerOnce;
    private final ObjectMapper json;

    /** An answer as it is kept. */
    record Stored(
            int status,
            @Nullable JsonNode body,
            @Nullable String location,
            @Nullable String tag) {}

    @Inject
    IdempotentPosts(AnswerOnce answerOnce, ObjectMapper json) {
        this.answerOnce = answerOnce;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        Optional<Caller> caller = Caller.of(request);
        if (key == null || caller.isEmpty() || !counts(request)) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String route = request.getUriInfo().getPath();
        Outcome<Turn> turn = answerOnce.begin(
                caller.get().who(), account(request), audience(request), route, checked(key), fingerprint(body));
        switch (granted(turn, Map.of(Code.IDEMPOTENCY_KEY_REUSED, POINTER))) {
            case Turn.First first -> request.setProperty(TURN, first);
            case Turn.Again(var answer) -> request.abortWith(replayed(answer));
        }
    }

    private static Optional<PublisherId> account(ContainerRequestContext request) {
        return Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst("publisherId"))
                .map(AccountPath::id);
    }

    private static Audience audience(ContainerRequestContext request) {
        return Routes.isMarked(request, ReplayedToMembers.class) ? Audience.MEMBERS : Audience.WHO_MANAGES;
    }

    /** A file is not held in memory to be compared; the same file again is the same by itself. */
    private static boolean counts(ContainerRequestContext request) {
        return request.getMethod().equals("POST")
                && !Routes.isMarked(request, FileBody.class)
                && !Routes.isMarked(request, NotReplayed.class);
    }

    private static String checked(String key) {
        if (VisibleText.isBlank(key)) {
            throw BadInput.missing(POINTER);
        }
        return BadInput.unless(InputText.check(key), POINTER);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(TURN) instanceof Turn.First first)) {
            return;
        }
        request.removeProperty(TURN);
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            JsonNode body = response.hasEntity() ? json.valueToTree(response.getEntity()) : null;
            String location = response.getHeaderString(HttpHeaders.LOCATION);
            answerOnce.answered(
                    first,
                    json.writeValueAsString(new Stored(
                            response.getStatus(), body, location, response.getHeaderString(HttpHeaders.ETAG))));
        } else {
            answerOnce.notDone(first);
        }
    }

    private Response replayed(String answer) throws IOException {
        Stored stored = json.readValue(answer, Stored.class);
        Response.ResponseBuilder response = Response.status(stored.status());
        if (stored.body() != null && !stored.body().isNull()) {
            response.type(Api.JSON).entity(json.writeValueAsBytes(stored.body()));
        }
        if (stored.location() != null) {
            response.location(URI.create(stored.location()));
        }
        if (stored.tag() != null) {
            response.header(HttpHeaders.ETAG, stored.tag());
        }
        return response.build();
    }

    private static String fingerprint(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
