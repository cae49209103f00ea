package dev.ferry.application.act;

/**
 * Why an act is not told any more.
 *
 * @param turnedDown whether the system said so; otherwise it could not be asked
 * @param reason for operators; holds no secret
 */
public record GivenUp(boolean turnedDown, String reason) {}
