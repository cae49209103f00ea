/** Every sentence that people read, in four languages (R25). Codes, keys and ids are never translated. */
@NullMarked
package dev.ferry.application.messages;

import org.jspecify.annotations.NullMarked;
