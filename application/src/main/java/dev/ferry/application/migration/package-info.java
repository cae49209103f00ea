/** Moving accounts: taking an export in, judging, moving by pages, and what came of it. */
@NullMarked
package dev.ferry.application.migration;

import org.jspecify.annotations.NullMarked;
