package dev.ferry.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;

/** Bounds bodies: by their length where they tell it, else by what comes. */
@Singleton
@PreMatching
final class BodyLimit implements ContainerRequestFilter, JerseyPart {

    @Inject
    BodyLimit() {}

    @Override
    public void filter(ContainerRequestContext request) throws BodyTooLarge {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > Limits.BODY_BYTES) { // Grizzly refused what is no number
            throw new BodyTooLarge(Limits.BODY_BYTES);
        }
        request.setEntityStream(new BoundedStream(request.getEntityStream(), Limits.BODY_BYTES));
    }
}
