package dev.ferry.rest.api;

/** Where the API is, and what its answers share. */
final class Api {
    static final String ROOT = "/api/v1";

    /** How the paths of its routes begin, as Jersey tells them. */
    static final String UNDER = "api/v1/";

    static final String JSON = "application/json";
    static final String CSV = "text/csv";
    static final String ZIP = "application/zip";

    private Api() {}
}
