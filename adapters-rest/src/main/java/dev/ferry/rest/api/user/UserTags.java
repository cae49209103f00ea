package dev.ferry.rest.api.user;

import dev.ferry.application.document.UserDocument;
import dev.ferry.domain.operation.Versioned;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.User;
import dev.ferry.rest.api.IfMatch;
import dev.ferry.rest.server.problem.RefusedRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Tags a user by their version, and reads what a request says of it. */
final class UserTags {
    private UserTags() {}

    static EntityTag of(Versioned<User> user) {
        return new EntityTag(Long.toString(user.version()));
    }

    /** The user, or 304 for anyone who has them already; a header that makes no sense asks for nothing. */
    static Response answer(Request request, Versioned<User> user) {
        Response.ResponseBuilder known = unless(request, user);
        return known == null ? tagged(user).build() : known.tag(of(user)).build();
    }

    private static Response.@Nullable ResponseBuilder unless(Request request, Versioned<User> user) {
        try {
            return request.evaluatePreconditions(of(user));
        } catch (ProcessingException _) {
            return null;
        }
    }

    /** The user with their tag. */
    static Response.ResponseBuilder tagged(Versioned<User> user) {
        return Response.ok(UserDocument.of(user.value())).tag(of(user));
    }

    /**
     * The version that the user must still have when they are changed: the one that was found, if it is one of those
     * that the request takes. Without {@code If-Match} 428; {@code changed-meanwhile} where it names others.
     */
    static OptionalLong required(@Nullable String ifMatch, Request request, Versioned<User> found) {
        if (ifMatch == null) {
            throw new ClientErrorException(Response.Status.PRECONDITION_REQUIRED);
        }
        if (!IfMatch.holds(request, of(found))) {
            throw new RefusedRequest(new Refusal(Code.CHANGED_MEANWHILE));
        }
        return OptionalLong.of(found.version());
    }
}
