/** {@code ferry migrate}, {@code readiness}, {@code invite} and {@code generate}: work on many accounts at once. */
@NullMarked
package dev.ferry.cli.wave;

import org.jspecify.annotations.NullMarked;
