package dev.ferry.rest.server.http;

import java.io.IOException;

/** A client did not send all of what it announced, or not in time. */
public final class BodyCutOff extends IOException {
    BodyCutOff(IOException cause) {
        super("the request's body did not come to its end", cause);
    }
}
