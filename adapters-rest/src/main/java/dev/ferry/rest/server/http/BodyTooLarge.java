package dev.ferry.rest.server.http;

import java.io.IOException;

/** A client sent more than it may. */
public final class BodyTooLarge extends IOException {
    BodyTooLarge(long most) {
        super("the request's body is longer than " + most + " bytes");
    }
}
