/** Exports in, rejected rows and synthetic exports out: everything that Ferry keeps in plain files. */
@NullMarked
package dev.ferry.files;

import org.jspecify.annotations.NullMarked;
