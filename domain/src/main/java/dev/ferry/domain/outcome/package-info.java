/** What becomes of a request: a value, or a refusal with a code and facts. Faults are exceptions. */
@NullMarked
package dev.ferry.domain.outcome;

import org.jspecify.annotations.NullMarked;
