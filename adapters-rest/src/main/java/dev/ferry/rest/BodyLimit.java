package dev.ferry.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Bounds bodies that come without a length; those with one the server refuses before it reads them. */
@Singleton
@PreMatching
final class BodyLimit implements ContainerRequestFilter, JerseyPart {

    @Inject
    BodyLimit() {}

    @Override
    public void filter(ContainerRequestContext request) {
        request.setEntityStream(new BoundedStream(request.getEntityStream(), Limits.BODY_BYTES));
    }
}
