package dev.ferry.files;

/** Takes the cells of one row. */
interface RowOut {
    void write(String... cells);
}
