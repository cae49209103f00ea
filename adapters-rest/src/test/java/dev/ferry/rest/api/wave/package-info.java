/** Exports, waves over them, invitations, and the jobs that these are, by HTTP. */
@NullMarked
package dev.ferry.rest.api.wave;

import org.jspecify.annotations.NullMarked;
