package dev.ferry.files.export;

/** Makes a value of the cells of one row. */
interface RowParser<T> {

    /**
     * Reads the row at hand.
     *
     * @throws RowRejected when it cannot be taken
     */
    T parse(Cells cells);

    /** The normal form by which the value is one of its kind. */
    String key(T value);
}
