/** What runs while {@code ferry serve} does, and how it is told to stop. */
@NullMarked
package dev.ferry.app.service;

import org.jspecify.annotations.NullMarked;
