package dev.ferry.application.invitation;

/**
 * What came of an invitation.
 *
 * @param stopped whether it was told to stop before its end; the same request goes on with the rest
 */
public record InvitationResult(InvitationRequest request, InvitationCounts counts, boolean stopped) {}
