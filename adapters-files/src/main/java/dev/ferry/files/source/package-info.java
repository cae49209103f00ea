/** The files of an export where they stand: directories and archives, within limits, as rows. */
@NullMarked
package dev.ferry.files.source;

import org.jspecify.annotations.NullMarked;
