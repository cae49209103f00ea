package dev.ferry.files;

import java.io.IOException;
import java.io.Reader;

/** Reads the rows of one file into a sorter. Used once. */
interface RowReader {

    /** Reads every row, and answers how many there are. */
    long read(Reader text) throws IOException;

    /** The line of the row that was read last, from 1; roughly where a file broke off. */
    long line();
}
