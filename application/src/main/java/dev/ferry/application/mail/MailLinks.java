package dev.ferry.application.mail;

/**
 * Where mails lead to. There are none, and so no mails, where people outside would be sent to a machine of their own: a
 * setting is missing then, and who asks for these is told so before anything is written.
 */
public record MailLinks(Links links) {}
