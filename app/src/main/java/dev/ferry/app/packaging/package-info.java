/** Makes parts of the distribution: the template of settings and the AOT cache. */
@NullMarked
package dev.ferry.app.packaging;

import org.jspecify.annotations.NullMarked;
