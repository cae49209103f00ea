/**
 * {@code ferry serve}, {@code doctor}, {@code backup}, {@code config}, {@code plugins}, {@code token} and
 * {@code completion}.
 */
@NullMarked
package dev.ferry.cli.installation;

import org.jspecify.annotations.NullMarked;
