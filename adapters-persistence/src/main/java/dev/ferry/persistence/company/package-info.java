/** Tenants and their domains, memberships and enrolments, and dry runs of taking them in. */
@NullMarked
package dev.ferry.persistence.company;

import org.jspecify.annotations.NullMarked;
