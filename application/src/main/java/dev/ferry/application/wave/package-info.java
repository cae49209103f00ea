/** Waves: an export is taken in, judged and moved page by page, by one node or several (R12, R14). */
@NullMarked
package dev.ferry.application.wave;

import org.jspecify.annotations.NullMarked;
