package dev.ferry.rest.pages.operator;

import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;

/** Owners to be invited (R14). */
record InvitationsView(
        PageContext page, String wave, String until, List<String> waves, List<JobView> jobs, FieldError error)
        implements View {}
