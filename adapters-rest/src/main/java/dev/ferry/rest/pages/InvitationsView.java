package dev.ferry.rest.pages;

import java.util.List;

/** Owners to be invited (R14). */
record InvitationsView(Visit visit, String wave, String until, List<JobView> jobs, FieldError error) implements View {}
