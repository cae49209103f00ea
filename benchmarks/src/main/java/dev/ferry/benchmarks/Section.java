package dev.ferry.benchmarks;

/** One row of what must hold, measured. */
interface Section {

    /** Measures, and answers what came of it as Markdown. */
    String measure() throws Exception;
}
