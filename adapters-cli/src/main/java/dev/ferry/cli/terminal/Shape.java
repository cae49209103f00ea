package dev.ferry.cli.terminal;

import java.util.List;
import java.util.function.Function;

/**
 * How values of one kind look.
 *
 * @param document the value as Jackson is to write it: a record or a map
 * @param columns of a listing, the one that names the value first
 */
public record Shape<T>(Function<T, Object> document, List<Column<T>> columns) {}
