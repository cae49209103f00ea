/** The pages of operators: the board, accounts, waves, enrolments, invitations, sync-back. */
@NullMarked
package dev.ferry.rest.pages.operator;

import org.jspecify.annotations.NullMarked;
