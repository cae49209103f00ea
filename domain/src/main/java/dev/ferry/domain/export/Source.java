package dev.ferry.domain.export;

/**
 * Where a row stood.
 *
 * @param file the file's name within the export
 * @param line the line on which the row begins, from 1; the header is a line
 */
public record Source(String file, long line) {}
