package dev.ferry.files.synthetic;

/** Takes the cells of one row. */
interface RowOut {
    void write(String... cells);
}
