/** The installation itself: health, backups, synthetic exports. */
@NullMarked
package dev.ferry.application.operation;

import org.jspecify.annotations.NullMarked;
