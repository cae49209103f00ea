/** Work that takes longer than a request: asked for, followed, looked at afterwards. */
@NullMarked
package dev.ferry.domain.job;

import org.jspecify.annotations.NullMarked;
