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

    /** All bodies together that are not there yet; where they are more, the eldest is given up. */
    public static final long ARRIVING_BYTES = 32L * 1024 * 1024;

    /** What of its answers one connection may leave unread before whoever writes them has to wait. */
    public static final int UNREAD_CONNECTION_BYTES = 1024 * 1024;

    /** All answers together that nobody reads; where they are more, the eldest is given up. */
    public static final long UNREAD_BYTES = 64L * 1024 * 1024;

    /** What is read at once: a buffer of this size, outside the heap, is made for each read. */
    public static final int READ_BYTES = 16 * 1024;

    /**
     * What is written at once, or half as much again: a buffer of as much, outside the heap, is made for each write.
     */
    public static final int WRITE_BYTES = 64 * 1024;

    /** What is read of a body that nobody wants, before the connection is closed instead. */
    public static final int UNWANTED_BODY_BYTES = 64 * 1024;

    /** How long a connection may be idle, or take to send its header fields. */
    public static final int IDLE_SECONDS = 30;

    /** How long one read or write may wait for the client. */
    public static final int TRANSFER_SECONDS = 15;

    /** How long a whole body may take, unless it is a file. */
    public static final int BODY_SECONDS = 20;

    /** How long requests under way may take once the server is told to stop. */
    public static final int DRAIN_SECONDS = 5;

    /** When to come again, where nothing better is known. */
    public static final int RETRY_SECONDS = 5;

    private Limits() {}
}
