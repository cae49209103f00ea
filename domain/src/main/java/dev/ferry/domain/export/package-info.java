/** An export of the legacy portal: read as ordered streams, row by row judged fit or rejected. */
@NullMarked
package dev.ferry.domain.export;

import org.jspecify.annotations.NullMarked;
