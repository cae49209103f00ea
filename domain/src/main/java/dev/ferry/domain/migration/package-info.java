/** The move of an account: readiness, findings, stages, waves. */
@NullMarked
package dev.ferry.domain.migration;

import org.jspecify.annotations.NullMarked;
