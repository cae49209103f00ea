package dev.ferry.rest.server.http;

import java.util.Map;

/**
 * An answer that is ready to be sent, whichever part of the server sends it.
 *
 * @param headers all but type and length of the body
 * @param type the body's media type
 */
public record Answer(int status, Map<String, String> headers, String type, String body) {}
