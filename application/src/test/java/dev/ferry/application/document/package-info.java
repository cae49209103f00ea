@NullMarked
package dev.ferry.application.document;

import org.jspecify.annotations.NullMarked;
