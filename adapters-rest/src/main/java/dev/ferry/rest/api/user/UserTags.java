package dev.ferry.rest.api.user;

import dev.ferry.application.document.UserDocument;
import dev.ferry.domain.operation.Versioned;
import dev.ferry.domain.user.User;
import dev.ferry.rest.api.Preconditions;
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
        Response.ResponseBuilder known = Preconditions.notModified(request, of(user));
        return known == null ? tagged(user).build() : known.tag(of(user)).build();
    }

    /** The user with their tag. */
    static Response.ResponseBuilder tagged(Versioned<User> user) {
        return Response.ok(UserDocument.of(user.value())).tag(of(user));
    }

    /**
     * The version that the user must still have when they are changed: the one that was found, if it is one of those
     * that the request takes; absent where it takes any. Without {@code If-Match} 428; {@code changed-meanwhile} where
     * it names others.
     */
    static OptionalLong required(@Nullable String ifMatch, Request request, Versioned<User> found) {
        Preconditions.require(ifMatch, request, of(found));
        return Preconditions.takesAny(ifMatch) ? OptionalLong.empty() : OptionalLong.of(found.version());
    }
}
