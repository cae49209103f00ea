package dev.ferry.rest.server.http;

/** What a client may cost. Sizes in bytes, times in seconds. */
public final class Limits {
    /** Request line and header fields together. */
    public static final int HEADER_BYTES = 16 * 1024;

    public static final int HEADER_FIELDS = 64;

    /** Path and query; less than all header fields, so that there is a proper answer to one that is too long. */
    public static final int TARGET_BYTES = 8 * 1024;

    /** A request's body, unless its route allows more. */
    public static final int BODY_BYTES = 1024 * 1024;

    /** A body that is a file ({@link FileBody}). */
    static final long FILE_BYTES = 1024L * 1024 * 1024;

    /** What is read of a body that nobody wants, before the connection is closed instead. */
    public static final int UNWANTED_BODY_BYTES = 64 * 1024;

    /** How long a connection may be idle, or take to send its header fields. */
    public static final int IDLE_SECONDS = 30;

    /** How long one read or write may wait for the client. */
    public static final int TRANSFER_SECONDS = 15;

    /** How long a whole body may take, unless it is a file; a client that sends a byte now and then holds a place. */
    static final int BODY_SECONDS = 20;

    /** How long requests under way may take once the server is told to stop. */
    public static final int DRAIN_SECONDS = 5;

    /** When to come again, where nothing better is known. */
    public static final int RETRY_SECONDS = 5;

    private Limits() {}
}
