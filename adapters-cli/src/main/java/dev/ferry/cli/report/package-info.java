/** Findings in words and counts, and the file of the HTML report. */
@NullMarked
package dev.ferry.cli.report;

import org.jspecify.annotations.NullMarked;
