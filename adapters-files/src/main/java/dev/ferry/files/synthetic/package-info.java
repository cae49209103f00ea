/** Exports that are made up: accounts of every kind, in any number, always the same for a seed. */
@NullMarked
package dev.ferry.files.synthetic;

import org.jspecify.annotations.NullMarked;
