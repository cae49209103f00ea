/** Holds the documents of the repository against its files. */
@NullMarked
package dev.ferry.app.document;

import org.jspecify.annotations.NullMarked;
