package dev.ferry.domain.support;

import java.util.UUID;

/** Which case. */
public record CaseId(UUID value) {}
