package dev.ferry.rest.api;

/** Where the API is, and what its answers share. */
public final class Api {
    public static final String ROOT = "/api/v1";

    /** How the paths of its routes begin, as Jersey tells them. */
    static final String UNDER = "api/v1/";

    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";
    public static final String HTML = "text/html";
    public static final String ZIP = "application/zip";

    /** What clients on Windows call the same, and what clients say that do not know. */
    public static final String ZIP_OF_WINDOWS = "application/x-zip-compressed";

    public static final String BYTES = "application/octet-stream";

    private Api() {}
}
