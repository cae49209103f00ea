/** What is told of the API: its description, the pages made of it, and what each problem means. */
@NullMarked
package dev.ferry.rest.api.description;

import org.jspecify.annotations.NullMarked;
