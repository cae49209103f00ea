/** Exports and waves that are asked for and followed (REST, pages). */
@NullMarked
package dev.ferry.application.job;

import org.jspecify.annotations.NullMarked;
