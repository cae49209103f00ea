/** Other systems, whose answers are looked at before they are believed. */
@NullMarked
package dev.ferry.application.system;

import org.jspecify.annotations.NullMarked;
